"""PDF's matrices: what a form XObject or a page object does to the points in it."""

import ctypes

from extractors.pages.pdfium.api import object_matrix, pdfium

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]


def matrix_of(item: int) -> Matrix:
    """The matrix of a page object."""
    matrix = pdfium.FS_MATRIX()
    object_matrix(item, ctypes.addressof(matrix))
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies `first`, then `then` (row vectors, as PDF writes them)."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def apply(matrix: Matrix, x: float, y: float) -> Point:
    """A point under a matrix."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
