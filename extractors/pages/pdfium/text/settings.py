"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class BoxesSettings:
    """Of `boxes.py`.

    Where the characters of a page stand: each with its advance along the line, its font's height
    across.
    """

    flat_pt: float = 0.01
    """points: a box without height comes from broken font metrics; boxes that agree this well are one.
    Shown by `doubled_text`."""
    ascent: float = 0.8
    """share of the font size above the base line, for text whose font's own measure pdfium does not
    turn. Shown by `headings_turned`, `figures_with_raised_glyphs`."""
    piece: float = 0.7
    """share of the height that most characters of a style have: what has less is a piece of a glyph.
    Shown by `rotated_labels`."""


BOXES = BoxesSettings()


@dataclass(slots=True)
class AstraySettings:
    """Of `astray.py`.

    Letters that pdfium puts elsewhere on the page than their text stands: put back.
    """

    far: float = 0.6
    """times the font size: a letter's box begins less far from where its text does on the base line. Shown
    by `test_a_letter_told_beside_its_glyph_stands_where_its_text_does`."""
    wide: float = 0.5
    """times the font size: a letter's width where no text goes on behind it. Shown by
    `test_a_letter_told_beside_its_glyph_stands_where_its_text_does`."""


ASTRAY = AstraySettings()


@dataclass(slots=True)
class LigaturesSettings:
    """Of `ligatures.py`.

    Letters of ligatures within form XObjects, which pdfium places as if the form were not moved or
    scaled.
    """

    letter: float = 0.28
    """times the height: width of a narrow letter, where only one neighbour tells the place. Shown by
    `test_words_with_ligatures_stay_whole_in_a_resized_form`."""


LIGATURES = LigaturesSettings()


@dataclass(slots=True)
class RaisedSettings:
    """Of `raised.py`.

    Figures drawn as typographic superscripts: the font's own raised glyph, a plain 1 in the text
    layer.
    """

    raised: float = 0.2
    """share of the font size: how far above the base line a raised figure's ink begins; others stand on
    it. Shown by `figures_with_raised_marks`."""
    smaller: float = 0.62
    """share of the font size that raised glyphs have in most fonts. Shown by
    `figures_with_raised_glyphs`."""


RAISED = RaisedSettings()


@dataclass(slots=True)
class SightSettings:
    """Of `sight.py`.

    Which characters a reader sees: within their clip, of a layer that is on, not in their ground's
    colour.
    """

    alike: int = 48
    """0..255: colours that differ more than this in red, green or blue are told apart however dark they
    are. Shown by `pale_words_on_pale_ground`."""
    contrast: float = 1.2
    large_contrast: float = 1.08
    large_pt: float = 24.0
    """ratio of luminances (WCAG) below which letters are not read (the palest grey in use has 1.3 on
    white), and the same of type larger than so many points: stamps across a page are pale, and are seen
    for their size. Shown by `white_dots_before_labels`, `pale_title_in_large_type`."""


SIGHT = SightSettings()


@dataclass(slots=True)
class SoftHyphensSettings:
    """Of `soft_hyphens.py`.

    Soft hyphens that a line did not need: written into the text, and not seen on the page.
    """

    level: float = 0.5
    """share of the height that two characters of one line have in common. Shown by
    `test_a_hyphen_that_is_half_of_a_letters_glyph_is_soft`."""
    room: float = 0.1
    """share of the height that a soft hyphen which is seen takes along the line. Shown by
    `test_a_soft_hyphen_with_room_of_its_own_is_a_hyphen_on_all_of_its_page`."""


SOFT_HYPHENS = SoftHyphensSettings()


@dataclass(slots=True)
class TrackingSettings:
    """Of `tracking.py`.

    Letter-spaced words: `G E L İ Ş M E` is one, the white between its letters even, its blanks
    wider.
    """

    least: float = 0.06
    most: float = 0.75
    apart: float = 1.2
    """share of the font size: white between letters is 0.03 at most in type that is not spaced, and 0.6
    where each is followed by a wide blank; more than the last is no blank between spaced words. Shown
    by `spaced_letters_in_headings`."""
    fewest: int = 3
    fewest_wide: int = 4
    wide: float = 0.2
    """letters; letters where the white is so wide, as a share of the font size, that it may be a blank:
    three may then be an abbreviation or the marks of three columns. Shown by
    `spaced_letters_in_headings`, `marks_in_three_narrow_columns`."""
    even: float = 0.05
    """share of the font size by which kerning changes the white of spaced letters. Shown by
    `spaced_letters_in_headings`."""
    all: float = 0.85
    mostly: float = 0.6
    """share of the gaps in a spaced line that are white (in `a ve b` some are not), and that are alike:
    between letters of a word. Shown by `spaced_letters_in_headings`."""
    letters: float = 0.8
    """share of a spaced line that is letters: figures that stand apart are figures of several columns.
    Shown by `spaced_letters_in_headings`."""


TRACKING = TrackingSettings()


@dataclass(slots=True)
class SizesSettings:
    """Of `sizes.py`: Sizes of Type 3 text, whose fonts count in units of their own."""

    tall: float = 0.7
    """share of the font size that capitals, digits and tall letters are high: 0.65 to 0.75 in text fonts.
    Shown by `test_type_3_text_has_the_size_that_is_seen`."""
    unlike: float = 2.0
    """times: sizes that differ by less are the font's habit. Shown by
    `test_small_capitals_are_the_habit_of_a_type_3_font`."""
    merged: float = 10.0
    """times that a size may be told larger than it is: at 20 pdfium leaves letters out. Shown by
    `test_type_3_text_of_which_pdfium_leaves_letters_out_is_not_read`."""


SIZES = SizesSettings()


@dataclass(slots=True)
class WordsSettings:
    """Of `words.py`: Words of a page: where a word ends, what is seen, what is printed twice."""

    gap: float = 0.22
    """share of the font size: blanks are 0.25 wide or more in text fonts, kerning is below 0.1. Shown
    by `doubled_text`."""
    after_comma: float = 0.12
    """share of the font size: a blank after a comma is kerned (0.19 in Carlito), and printers of browsers
    leave no blank in the text layer that could tell. Shown by `blanks_kerned_after_commas`."""
    before_dash: float = 0.18
    """share of the font size: the white of a hyphen's own glyph is below 0.1, a narrow blank before a dash at
    a line's end has 0.2. Shown by `test_a_narrow_blank_before_a_dash_at_a_lines_end_is_one`."""
    soft_gap: float = 0.08
    """share of the font size: a blank that leaves less room than this is pdfium's mistake, or one of those
    between spaced letters. Shown by `test_a_blank_that_the_text_has_parts_words_however_narrow_it_is`."""
    shift: float = 0.3
    """share of the font size: characters of one word share a base line; larger joins lines. Shown by
    `one_table_an_axis_outline_numbers`."""
    smaller: float = 0.86
    raised: float = 0.15
    """ratio of sizes, share of the larger: a raised small character is a footnote mark, not part of the
    word. Shown by `figures_with_raised_marks`."""
    backwards: float = 0.5
    """share of the font size by which the next character may start before the last one (kerned marks
    do). Shown by `nfd_with_ligatures`."""
    overprint: float = 0.2
    """share of the font size by which a letter begins before the end of the last one: no kerning does,
    a word printed over another does. Shown by `names_longer_than_their_columns_over_each_other`."""
    slant: float = 0.15
    """share of the font size by which slanted letters reach over their advance besides. Shown by
    `test_a_kerned_pair_of_slanted_letters_is_no_word_over_another`."""
    double_offset: float = 0.3
    """share of the font size: the same word this close to itself is printed twice (shadow, fake bold).
    Shown by `doubled_text`."""
    strike_offset: float = 0.12
    """share of the font size: the same letter this close to itself is struck twice; an advance is 0.2
    or more. Shown by `doubled_text`."""
    smallest_pt: float = 1.0
    """points: text below this is not meant to be read. Shown by `doubled_text`."""


WORDS = WordsSettings()


@dataclass(slots=True)
class WeightSettings:
    """Of `weight.py`.

    Fonts that are bold by the thickness of their strokes, counted on 90 fonts of all kinds.
    """

    em: float = 1000.0
    """points: text of this size has its outlines drawn in shares of it. Shown by
    `test_a_font_is_bold_by_its_strokes`."""
    thick: float = 0.108
    """share of the font size: strokes of most bold sans serifs are 0.11 to 0.15 thick, of plain ones up to 0.084,
    of medium ones 0.096. Shown by `test_a_font_is_bold_by_its_strokes`."""
    thicker: float = 1.33
    """times the strokes of another face of the family: bold ones are 1.35 to 1.9 times as thick, upright
    ones 1.15 times as italics. Shown by `test_a_font_is_bold_by_its_strokes`."""
    fewest: int = 6
    """letters that both faces print: fewer tell little. Shown by `test_few_letters_tell_the_strokes_of_a_font`."""
    name: int = 5
    """letters with which the names of one family begin. Shown by `test_names_of_one_family_begin_alike`."""
    family: float = 0.7
    """share of the shorter name with which those of one family begin: `FreeSans` and `FreeSerif` are
    two. Shown by `test_names_of_one_family_begin_alike`."""


WEIGHT = WeightSettings()
