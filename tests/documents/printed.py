"""Small PDF files written by hand: text at places, lines, and filled areas, measured from the upper left corner."""

from __future__ import annotations

from collections.abc import Sequence

WIDTH, HEIGHT = 400, 500
FONTS = {"plain": "Helvetica", "bold": "Helvetica-Bold"}


def said(x: float, y: float, text: str, size: float = 10, font: str = "plain") -> str:
    """Return the operators that print a text whose base line begins at a place."""
    shown = text.encode("cp1252").hex()
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {HEIGHT - y} Tm <{shown}> Tj ET"


def turned(x: float, y: float, text: str) -> str:
    """Return the operators that print a text that runs up the page."""
    return f"BT /plain 10 Tf 0 1 -1 0 {x} {HEIGHT - y} Tm <{text.encode('cp1252').hex()}> Tj ET"


def ruled(xs: Sequence[float], ys: Sequence[float]) -> str:
    """Return the operators that draw a grid of lines."""
    across = [f"{xs[0]} {HEIGHT - y} m {xs[-1]} {HEIGHT - y} l S" for y in ys]
    down = [f"{x} {HEIGHT - ys[0]} m {x} {HEIGHT - ys[-1]} l S" for x in xs]
    return "\n".join((*across, *down))


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    """Return the operators that draw a line."""
    return f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S"


def filled(x0: float, y0: float, x1: float, y1: float, colour: str) -> str:
    """Return the operators that fill an area with a colour, stated as PDF does: `1 0 0 rg`."""
    return f"q {colour} {x0} {HEIGHT - y1} {x1 - x0} {y1 - y0} re f Q"


def pdf(*pages: Sequence[str], rotate: int = 0, language: str = "fi") -> bytes:
    """Return a PDF file with pages of operators."""
    fonts = " ".join(f"/{name} {number} 0 R" for number, name in enumerate(FONTS, 3))
    first = 3 + len(FONTS)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R /Lang ({language}) >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >>".encode()
            for base in FONTS.values()
        ),
    ]
    for number, page in enumerate(pages):
        content = "\n".join(page).encode()
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {rotate} "
            f"/Resources << /Font << {fonts} >> >> /Contents {first + 2 * number + 1} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream")
    written = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(written)
