"""The sample report of Bergama: serif type, no vertical rules, zebra stripes, SWOT one row an item, captions below."""

from pathlib import Path

from tests.pdfs import chart
from tests.pdfs.cells import Style
from tests.pdfs.documents.izmir import (
    Swot,
    goals_one_a_row,
    results_rows,
    statistics_rows,
    swot_items,
    swot_one_row_an_item,
)
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import SERIF, Type
from tests.pdfs.records import goal_records, result_records, statistics_records
from tests.pdfs.sheet import Look, Sheet, Truth

TITLE = "Bergama Özet Raporu"
SERIES = "2010-2013 İzmir Bölge Planı İlçe Toplantıları"
BROWN, SAND = "#7a3b12", "#f4ece4"
CELL = Type(SERIF, 7.5, 1.3)
HEAD = Type(SERIF, 7.5, 1.3, BROWN, bold=True)

SWOT: Swot = {
    "EKONOMİK": {
        "Tarım": {
            "strength": [
                "Bakırçay Ovası'nın verimli toprakları",
                "Tulum peyniri ve çam fıstığı gibi yöresel ürünler",
            ],
            "weakness": [
                "Pamuk ekiminde gelirin düşmesi",
                "Soğuk hava deposu yetersizliği",
            ],
            "opportunity": ["Jeotermal seracılık için uygun alanlar"],
            "threat": ["Taşkın ve kuraklığın aynı yıl içinde görülebilmesi"],
        },
        "Sanayi": {
            "strength": ["Organize sanayi bölgesi kuruluş çalışmalarının ilerlemesi"],
            "weakness": [
                "Sanayi parsellerinde altyapının tamamlanmaması",
                "Nakliye giderlerinin yüksekliği",
            ],
            "opportunity": ["Rüzgâr türbini parçalarının üretimine yönelik ilgi"],
        },
        "Turizm": {
            "strength": [
                "Akropol, Asklepion ve Kızıl Avlu'nun dünyaca bilinmesi",
                "Kozak Yaylası'nın doğa turizmine elverişliliği",
            ],
            "weakness": ["Ziyaretçilerin ilçede gecelemeden ayrılması"],
            "opportunity": [
                "Sağlık turizminde termal kaynakların kullanılması",
                "Kruvaziyer yolcularına günübirlik turlar",
            ],
            "threat": ["Taş ocaklarının yayla görünümünü bozması"],
        },
    },
    "SOSYAL ve KÜLTÜREL ALTYAPI": {
        None: {
            "strength": ["Halıcılık ve parşömen gibi el sanatlarının yaşatılması"],
            "weakness": ["Gençlerin il merkezine göç etmesi"],
            "threat": ["Köy okullarının kapanması"],
        }
    },
    "ÇEVRE ve ENERJİ": {
        None: {
            "strength": ["Rüzgâr ve jeotermal kaynakların bir arada bulunması"],
            "weakness": ["Köylerde arıtma tesisi bulunmaması"],
            "opportunity": ["Temiz enerji yatırımlarına verilen teşvikler"],
            "threat": ["Maden işletmeciliğine ilişkin kaygılar"],
        }
    },
    "ALTYAPI ve KENTLEŞME": {
        None: {
            "weakness": [
                "Tarihi dokuda otopark eksikliği",
                "Köy yollarının bakımsızlığı",
            ],
            "opportunity": ["Kuzey Ege otoyolunun planlanması", "Çandarlı limanı"],
        }
    },
}

ECONOMY = (
    "2008 yılında Bergama'da 7.159 sigortalı çalışıyor; bu sayı İzmir toplamının % 1,09'una denk geliyor.",
    "İlçede aynı yıl 1.348 firma bulunuyor ve bunlar İzmir'deki firmaların % 1,53'ünü oluşturuyor.",
    "Bergama'dan 2008 yılında 15.993.701 $ tutarında ihracat yapıldı (İzmir toplamının % 0,19'u).",
)
FARMING = (
    "Bakırçay Ovası'nda pamuk, domates ve yem bitkileri yetiştiriliyor; Kozak Yaylası çam fıstığıyla biliniyor.",
    "Süt hayvancılığı aile işletmelerinde yürütülüyor ve peynir üretimini besliyor.",
)
TOURISM = (
    "Pergamon antik kentinin kalıntıları^2^ ilçeyi kültür turizminin duraklarından biri yapıyor.",
    "Gecelemeyi artırmak için termal tesisler ile antik alanların aynı programda sunulması öneriliyor.",
)
SUPPORT = (
    "İZKA'nın 2008 ve 2009 programlarına Bergama'dan 27 proje sunuldu; bunlardan 7'si desteklendi.",
    "En çok başvuru 13 projeyle tarım ve kırsal kalkınma programına yapıldı.",
)
NOTES = {
    "1": "İZKA, İzmir Kümelenme Analizi İstatistiki Raporu, 2009.",
    "2": "Akropol ve Asklepion ören yerleri.",
    "3": "Toplantı görüşleri bu örnek belge için yeniden kaleme alınmıştır.",
}
CROPS = (
    ("Pamuk", 38.0),
    ("Domates", 24.0),
    ("Yem bitkileri", 21.0),
    ("Zeytin", 12.0),
    ("Diğer", 5.0),
)
MONTHS = (
    ("Nis", 18.0),
    ("May", 31.0),
    ("Haz", 36.0),
    ("Tem", 41.0),
    ("Ağu", 44.0),
    ("Eyl", 39.0),
    ("Eki", 25.0),
)


def draw(path: Path) -> Truth:
    """The report as a PDF."""
    look = Look(
        margin=56,
        body=Type(SERIF, 10, 1.45),
        heading=Type(SERIF, 14, 1.3, BROWN, bold=True),
        justify=True,
        bullet="▪",
        caption=Type(SERIF, 8.5, 1.3, bold=True),
        note=Type(SERIF, 7.5),
        accent=BROWN,
        running=Type(SERIF, 8, 1.3, "#777777"),
        page_number="centre",
    )
    sheet = Sheet(path, look, f"{SERIES} {TITLE}", f"{SERIES} {TITLE}")
    _cover(sheet)
    _narrative(sheet)
    _tables(sheet)
    return sheet.save()


def _cover(sheet: Sheet) -> None:
    sheet.bare_page()
    sheet.rule(56, 180, 539, 180, 2, colour=BROWN)
    sheet.centred(
        "İZMİR BÖLGE PLANI 2010-2013", Type(SERIF, 22, 1.3, BROWN, bold=True), 200
    )
    sheet.centred(SERIES, Type(SERIF, 14), 290)
    sheet.centred(TITLE, Type(SERIF, 24, 1.3, bold=True), 330)
    sheet.rule(56, 390, 539, 390, 2, colour=BROWN)
    sheet.centred("Kasım 2010", Type(SERIF, 13), 620)
    sheet.centred("İzmir Kalkınma Ajansı", Type(SERIF, 11), 700)
    sheet.new_page()


def _section(
    sheet: Sheet, heading: str, bullets: tuple[str, ...], notes: tuple[str, ...] = ()
) -> None:
    sheet.heading(heading, {mark: NOTES[mark] for mark in notes})
    for bullet in bullets:
        sheet.bullet(
            bullet, {mark: NOTES[mark] for mark in NOTES if f"^{mark}^" in bullet}
        )


def _narrative(sheet: Sheet) -> None:
    _section(sheet, "Çalışanlar, Firmalar ve İhracat^1^", ECONOMY, ("1",))
    _section(sheet, "Tarım", FARMING)
    chart.pie(
        sheet,
        CROPS,
        "Şekil 1: Bergama'da Ekili Alanın Ürünlere Dağılımı (örnek veri)",
        radius=60,
    )
    _section(sheet, "Turizm", TOURISM)
    chart.columns(
        sheet,
        MONTHS,
        "Şekil 2: Ören Yerlerini Gezenler, Bin Kişi (örnek veri)",
        height=110,
    )
    _section(sheet, "Mali Destekler", SUPPORT)


def _style(aligns: str, **more: object) -> Style:
    return Style(
        type=CELL,
        heading=HEAD,
        rules="horizontal",
        rule_colour="#c9b29c",
        rule_width=0.4,
        aligns=aligns,
        **more,
    )  # type: ignore[arg-type]


def _tables(sheet: Sheet) -> None:
    sheet.new_page()
    zebra = Style(
        type=CELL,
        heading=HEAD,
        rules="booktabs",
        rule_colour=BROWN,
        rule_width=0.8,
        zebra=SAND,
        aligns="lrrrrrr",
    )
    set_table(
        sheet,
        Grid((74, 60, 76, 56, 76, 84, 56), statistics_rows(), zebra),
        "district_statistics",
        "Tablo 1: İlçelerin Çalışan, Firma ve İhracat Göstergeleri",
        below=True,
    )
    sheet.new_page()
    sheet.heading("Bergama GZFT Analizi^3^", {"3": NOTES["3"]})
    swot = Grid(
        (84, 100, 100, 100, 98),
        swot_one_row_an_item(SWOT, "BERGAMA", band=SAND),
        _style("lllll", repeat_heading=True, row_gap=16),
    )
    set_table(sheet, swot, "swot", "Tablo 2: Bergama GZFT Analizi Tablosu", below=True)
    sheet.truth.extra |= {
        "swot": swot_items(SWOT),
        "statistics": statistics_records(),
        "programme_results": result_records(),
        "goals": goal_records(),
    }
    sheet.new_page()
    set_table(
        sheet,
        Grid((73, *[41] * 10), results_rows("İlçe"), _style("lcccccccccc"), headings=2),
        "programme_results",
        "Tablo 3: Mali Destek Programlarına Başvuran ve Başarılı Bulunan Projeler",
    )
    sheet.table_note("* Sözleşmesi imzalanıp tamamlanan projeler", Type(SERIF, 7.5))
    sheet.table_note("** Sözleşmesi imzalanıp süren projeler", Type(SERIF, 7.5))
    sheet.new_page()
    sheet.heading("İZMİR BÖLGE PLANI 2010-2013")
    sheet.truth.sections.pop()
    goals = Grid((90, 150, 243), goals_one_a_row(), _style("lll", repeat_heading=True))
    set_table(sheet, goals, "goal_hierarchy")
