"""Which pictures are the page's ground and which its figures."""

from schemas.geometry import Box
from schemas.page import Page

BLEED_PT = 5.0
"""points from the page's edges."""
GROUND = 0.7
"""share of the page: pictures of one width that cover more are its ground, cut into strips."""
TILE_PT = 1.0
"""points: strips of one picture have the same sides."""


def is_background(picture: Box, page: Page) -> bool:
    """Whether a picture runs from edge to edge or is a tile of one: a page's ground, not a figure."""
    if picture.x0 <= BLEED_PT and picture.x1 >= page.width - BLEED_PT:
        return True
    tiles = [
        other
        for other in page.pictures
        if abs(other.x0 - picture.x0) < TILE_PT and abs(other.x1 - picture.x1) < TILE_PT
    ]
    return sum(tile.width * tile.height for tile in tiles) > GROUND * page.width * page.height


def common_area(one: Box, other: Box) -> float:
    """The area that two boxes share, in square points."""
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0.0, width) * max(0.0, height)
