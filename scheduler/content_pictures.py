"""Pictures: decoded whole, turned upright, written anew without EXIF. Bytes in, bytes out."""

from io import BytesIO

from PIL import Image, ImageOps

from scheduler.content_checked import Checked, Reason, Refused

_PIXELS = 50_000_000
_LONGEST_SIDE = 3000
_JPEG_QUALITY = 88


def picture(data: bytes, format_name: str) -> Checked:
    try:
        image: Image.Image = Image.open(BytesIO(data), formats=(format_name,))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused(Reason.TOO_LARGE_PICTURE) from None
    with image:
        if image.width * image.height > _PIXELS:
            raise Refused(Reason.TOO_LARGE_PICTURE)
        image.draft(None, (_LONGEST_SIDE, _LONGEST_SIDE))  # a huge JPEG is decoded at half size
        image.load()
        plain = _plain(image, keep_transparency=format_name == "PNG")
        _turn_upright(plain, image)
    plain.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    out = BytesIO()
    if format_name == "PNG":
        plain.save(out, "PNG")
        media_type, extension = "image/png", "png"
    else:
        plain.save(out, "JPEG", quality=_JPEG_QUALITY)
        media_type, extension = "image/jpeg", "jpg"
    return Checked("picture", media_type, extension, out.getvalue(), plain.width, plain.height)


def _plain(image: Image.Image, keep_transparency: bool) -> Image.Image:
    """The pixels alone: everything Pillow would carry over into the new file stays behind."""
    if image.mode.startswith("I"):  # 16 bits of grey, which convert would cut off at white
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


def without_exif(jpeg: bytes) -> bytes:
    """The same picture, bit for bit, without EXIF, XMP, IPTC and comments."""
    kept, at = [jpeg[:2]], 2
    while jpeg[at : at + 1] == b"\xff" and jpeg[at + 1 : at + 2] not in (b"\xda", b""):
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if jpeg[at + 1] not in (0xE1, 0xED, 0xFE):
            kept.append(jpeg[at:end])
        at = end
    return b"".join(kept) + jpeg[at:]
