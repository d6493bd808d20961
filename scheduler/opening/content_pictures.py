"""Pictures: decoded fully, turned upright, written again without EXIF."""

from io import BytesIO

from PIL import Image, ImageOps

from scheduler.content_checked import Checked, ContentRefused, Reason, made

_PIXELS = 50_000_000
_LONGEST_SIDE = 3000
_JPEG_QUALITY = 88
_SCALED_AS_THEY_ARE = ("L", "LA", "RGB", "RGBA", "CMYK")

_SMALL_QUALITY = 70


def picture(data: bytes, format_name: str) -> Checked:
    try:
        image: Image.Image = Image.open(BytesIO(data), formats=(format_name,))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ContentRefused(Reason.TOO_LARGE_PICTURE) from None
    with image:
        if image.width * image.height > _PIXELS:
            raise ContentRefused(Reason.TOO_LARGE_PICTURE)
        image.draft(None, (_LONGEST_SIDE, _LONGEST_SIDE))  # a huge JPEG is decoded at half size
        image.load()
        if image.mode in _SCALED_AS_THEY_ARE and "transparency" not in image.info:
            image.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))  # before a copy at full size is made
        plain = _plain(image, keep_transparency=format_name == "PNG")
        _turn_upright(plain, image)
    plain.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    out = BytesIO()
    if format_name == "PNG":
        plain.save(out, "PNG")
        return made("image/png", out.getvalue(), plain.width, plain.height)
    plain.save(out, "JPEG", quality=_JPEG_QUALITY)
    return made("image/jpeg", out.getvalue(), plain.width, plain.height)


def _plain(image: Image.Image, keep_transparency: bool) -> Image.Image:
    """Return the pixels alone: Pillow would carry everything else into the new file."""
    if image.mode.startswith("I"):  # convert would cut 16 bits of grey off at white
        plain = image.convert("I").point(lambda level: level / 256).convert("L")
    elif not image.has_transparency_data:
        plain = image.convert("L" if image.mode in ("1", "L") else "RGB")
    else:
        plain = image.convert("RGBA")
        if not keep_transparency:
            white = Image.new("RGBA", plain.size, "white")
            plain = Image.alpha_composite(white, plain).convert("RGB")
    plain.info = {}
    return plain


def _turn_upright(plain: Image.Image, source: Image.Image) -> None:
    try:
        turn = source.getexif().get(0x0112)
    except Exception:
        return  # damaged EXIF is no reason to refuse a picture that decodes
    if turn in range(2, 9):
        # On a copy of the one tag: with the sender's whole EXIF, exif_transpose fails on odd tags.
        plain.getexif()[0x0112] = turn
        ImageOps.exif_transpose(plain, in_place=True)
        plain.info = {}


def small(data: bytes, side: int) -> bytes | None:
    """Return a small JPEG of a stored picture; the same bytes each time.

    side: pixels on the longer side. Returns None if the picture no longer opens.
    """
    out = BytesIO()
    try:
        with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as image:
            image.draft("RGB", (side, side))
            plain = _plain(image, keep_transparency=False).convert("RGB")
            plain.thumbnail((side, side))
            plain.save(out, "JPEG", quality=_SMALL_QUALITY)
    except (OSError, ValueError):
        return None
    return out.getvalue()


def without_exif(jpeg: bytes) -> bytes:
    """The same picture, bit for bit, without EXIF, XMP, IPTC and comments."""
    kept, at = [jpeg[:2]], 2
    while jpeg[at : at + 1] == b"\xff" and jpeg[at + 1 : at + 2] not in (b"\xda", b""):
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if jpeg[at + 1] not in (0xE1, 0xED, 0xFE):
            kept.append(jpeg[at:end])
        at = end
    return b"".join(kept) + jpeg[at:]
