"""Which pictures are the page's ground and which its figures."""

from extractors.tables.grid.settings import PICTURES
from schemas.geometry import Box
from schemas.page import Page


def is_background(picture: Box, page: Page) -> bool:
    """Whether a picture runs from edge to edge or is a tile of one: a page's ground, not a figure."""
    if picture.x0 <= PICTURES.bleed_pt and picture.x1 >= page.width - PICTURES.bleed_pt:
        return True
    tiles = [
        other
        for other in page.pictures
        if abs(other.x0 - picture.x0) < PICTURES.tile_pt
        and abs(other.x1 - picture.x1) < PICTURES.tile_pt
    ]
    return (
        sum(tile.width * tile.height for tile in tiles)
        > PICTURES.ground * page.width * page.height
    )


def common_area(one: Box, other: Box) -> float:
    """The area that two boxes share, in square points."""
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0.0, width) * max(0.0, height)
