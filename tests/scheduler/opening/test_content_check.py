"""Files people send: what is opened, what is cleaned out of them, and what is refused.

Every sample is made here; nothing of anybody's is kept in the tests.
"""

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

import openpyxl
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image, ImageDraw

from scheduler.content_checked import Checked, ContentRefused, Reason
from scheduler.opening.content_check import check

SECRET = "Somchai-Secret"
RED, BLUE = (255, 0, 0), (0, 0, 255)
OOXML = "application/vnd.openxmlformats-officedocument"
WORD_MAIN = f"{OOXML}.wordprocessingml.document.main+xml"
EXCEL_MAIN = f"{OOXML}.spreadsheetml.sheet.main+xml"


# Samples


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def red_above_blue(width: int = 60, height: int = 40) -> Image.Image:
    image = Image.new("RGB", (width, height), RED)
    ImageDraw.Draw(image).rectangle((0, height // 2, width, height), BLUE)
    return image


def exif_with_place(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x013B] = SECRET
    exif.get_ifd(0x8825).update({1: "N", 2: (13.0, 47.0, 42.0), 3: "E", 4: (100.0, 31.0, 3.0)})
    return exif


def photo(orientation: int = 1) -> bytes:
    """A telephone's JPEG: the pixels as the sensor saw them, the turn and the place in EXIF."""
    back = {1: None, 3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90,
            8: Image.Transpose.ROTATE_270}[orientation]  # fmt: skip
    image = red_above_blue() if back is None else red_above_blue().transpose(back)
    return encoded(image, "JPEG", exif=exif_with_place(orientation), comment=SECRET.encode())


def javascript() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')"))


def loaded_pdf(pages: int = 2, encryption: pikepdf.Encryption | bool = False) -> bytes:
    """A PDF with everything in it that must not come through."""
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(200, 200))
    pdf.docinfo["/Author"] = SECRET
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = [SECRET]
    pdf.attachments["plan.txt"] = SECRET.encode()
    pdf.Root.OpenAction = pdf.make_indirect(javascript())
    pdf.Root.AA = Dictionary(WC=javascript())
    pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("a"), javascript()]))
    pdf.Root.AcroForm = Dictionary(
        XFA=Stream(pdf, SECRET.encode()), Fields=Array([]), AA=Dictionary(C=javascript())
    )
    if pages:
        furnish(pdf, pdf.pages[0].obj)
    out = BytesIO()
    pdf.save(out, encryption=encryption, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def furnish(pdf: pikepdf.Pdf, page: pikepdf.Object) -> None:
    def link(action: Dictionary) -> Dictionary:
        return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)

    launch = Dictionary(S=Name.Launch, F=String(SECRET))
    web = Dictionary(S=Name.URI, URI=String("https://example.go.th/"), Next=Array([javascript()]))
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), T=String(SECRET)
    )
    picture = Stream(pdf, photo())
    picture.update(Dictionary(Type=Name.XObject, Subtype=Name.Image, Width=60, Height=40,
                              ColorSpace=Name.DeviceRGB, BitsPerComponent=8,
                              Filter=Name.DCTDecode))  # fmt: skip
    page.AA = Dictionary(O=javascript())
    page.Annots = Array([link(launch), link(web), note])
    # A picture and a font under names that mean something else elsewhere.
    page.Resources = Dictionary(
        XObject=Dictionary(AF=picture), Font=Dictionary(AA=Dictionary(Type=Name.Font))
    )
    page.Contents = Stream(pdf, b"q 60 0 0 40 0 0 cm /AF Do Q")


def zipped(parts: dict[str, str | bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, body in parts.items():
            package.writestr(name, body)
    return out.getvalue()


def content_types(**overrides: str) -> str:
    listed = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{listed}</Types>"
    )


def word_parts() -> dict[str, str | bytes]:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml": content_types(**{"/word/document.xml": WORD_MAIN}),
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{rel}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="r2" Type="{package}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "word/document.xml": f'<w:document {w}><w:body><w:p><w:ins w:id="1" w:author="{SECRET}">'
        "<w:r><w:t>ผลการดำเนินงาน</w:t></w:r></w:ins></w:p></w:body></w:document>",
        "word/comments.xml": f'<w:comments {w}><w:comment w:id="1" w:author="{SECRET}" '
        f"w:initials='{SECRET}'/></w:comments>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{rel}/comments" Target="comments.xml"/>'
        f'<Relationship Id="r2" Type="{rel}/image" Target="/word/media/image1.jpg"/>'
        f'<Relationship Id="r3" Type="{rel}/settings" Target="./settings.xml"/>'
        f'<Relationship Id="r4" Type="{rel}/hyperlink" Target="https://example.go.th/" '
        'TargetMode="External"/></Relationships>',
        "word/settings.xml": f"<w:settings {w}/>",
        "word/_rels/settings.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{rel}/attachedTemplate" Target="file:///C:/{SECRET}/a.dotm" '
        'TargetMode="External"/></Relationships>',
        "word/media/image1.jpg": photo(),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{package}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{SECRET}</dc:creator>'
        "</cp:coreProperties>",
        "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/'
        f'2006/extended-properties"><Company>{SECRET}</Company></Properties>',
        "docProps/custom.xml": '<Properties xmlns="http://schemas.openxmlformats.org/'
        f'officeDocument/2006/custom-properties"><property name="{SECRET}"/></Properties>',
    }


def word(**changed: str | bytes) -> bytes:
    return zipped(word_parts() | changed)


def excel() -> bytes:
    book = openpyxl.Workbook()
    book.properties.creator = book.properties.lastModifiedBy = SECRET
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "ผู้เข้าร่วม"
    sheet["B1"] = 118
    sheet["A1"].comment = Comment("ตรวจแล้ว", SECRET)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def reason_for(data: bytes, name: str | None = None, **limits: int) -> Reason:
    with pytest.raises(ContentRefused) as refused:
        check(data, name, **limits)
    return refused.value.reason


def every_part(data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return b"\n".join(package.read(name) for name in package.namelist())


SAMPLES: dict[str, tuple[Callable[[], bytes], str]] = {
    "a.jpg": (photo, "picture"),
    "a.png": (lambda: encoded(red_above_blue(), "PNG", exif=exif_with_place()), "picture"),
    "a.webp": (lambda: encoded(red_above_blue(), "WEBP", exif=exif_with_place()), "picture"),
    "a.gif": (lambda: encoded(red_above_blue(), "GIF", comment=SECRET), "picture"),
    "a.pdf": (loaded_pdf, "pdf"),
    "a.docx": (word, "word"),
    "a.xlsx": (excel, "excel"),
}
MADE = {name: make() for name, (make, _) in SAMPLES.items()}
each_sample = pytest.mark.parametrize("name", SAMPLES)


# All kinds


@each_sample
def test_each_kind_is_taken_and_says_what_it_is(name: str) -> None:
    checked = check(MADE[name], name)
    assert checked.kind == SAMPLES[name][1]
    assert check(checked.data, f"again.{checked.extension}").kind == checked.kind
    assert checked.sha256 == hashlib.sha256(checked.data).hexdigest()


@each_sample
def test_nothing_of_the_sender_is_left(name: str) -> None:
    checked = check(MADE[name], name)
    office = checked.kind in ("word", "excel")
    cleaned = every_part(checked.data) if office else checked.data
    original = every_part(MADE[name]) if office else MADE[name]
    if checked.kind == "pdf":
        cleaned, original = uncompressed(checked.data), uncompressed(MADE[name])
    assert SECRET.encode() in original
    assert SECRET.encode() not in cleaned
    assert b"Exif" not in cleaned


@each_sample
def test_the_same_file_gives_the_same_bytes(name: str) -> None:
    assert check(MADE[name], name) == check(MADE[name], None)
    assert check(MADE[name], name).sha256 == check(MADE[name], name).sha256


@each_sample
def test_a_file_cut_short_is_refused(name: str) -> None:
    assert reason_for(MADE[name][: len(MADE[name]) * 2 // 3], name) is Reason.BROKEN


@each_sample
def test_a_file_over_the_limit_is_refused_before_it_is_opened(name: str) -> None:
    size = len(MADE[name])
    assert reason_for(MADE[name], name, limit_bytes=size - 1) is Reason.TOO_BIG
    assert check(MADE[name], name, limit_bytes=size)


def test_an_empty_file_is_refused() -> None:
    assert reason_for(b"", "a.pdf") is Reason.EMPTY


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.pdf", "a.jpg"), ("a.jpg", "a.pdf"), ("a.docx", "a.xlsx"), ("a.xlsx", "a.png"),
     ("รายงาน.PDF", "a.docx"), ("a.exe", "a.pdf"), ("a.mp4", "a.jpg")],
)  # fmt: skip
def test_content_that_is_not_what_its_name_says_is_refused(name: str, content: str) -> None:
    assert reason_for(MADE[content], name) is Reason.DISGUISED


@pytest.mark.parametrize("name", ["a.jpg", "a.pdf", "a.docx", "a.xlsx"])
@pytest.mark.parametrize("content", [b"MZ\x90\0" + b"\0" * 600, b"<html></html>", b"\0"])
def test_a_program_or_a_page_named_as_a_document_is_refused(name: str, content: bytes) -> None:
    assert reason_for(content, name) is Reason.DISGUISED
    assert reason_for(content, None) is Reason.NOT_SUPPORTED


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.jpeg", "a.png"), ("a.png", "a.webp"), ("แผน 1.6", "a.pdf"), ("รอบ 20 มี.ค", "a.docx"),
     ("a.doc", "a.docx"), ("a.heic", "a.jpg"), ("", "a.jpg"), (".", "a.jpg")],
)  # fmt: skip
def test_a_harmless_difference_in_the_name_is_no_disguise(name: str, content: str) -> None:
    assert check(MADE[content], name) == check(MADE[content], None)


# Pictures


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_picture_comes_back_upright(orientation: int) -> None:
    checked = check(photo(orientation), None)
    image = Image.open(BytesIO(checked.data))
    assert (checked.width, checked.height) == image.size == (60, 40)
    assert close(image.getpixel((30, 5)), RED)
    assert close(image.getpixel((30, 35)), BLUE)


def close(pixel: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(got - wanted) < 30 for got, wanted in zip(pixel, colour, strict=True))


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.gif"])
def test_no_exif_profile_or_comment_can_be_read_back(name: str) -> None:
    checked = check(MADE[name], name)
    image = Image.open(BytesIO(checked.data))
    image.load()
    assert dict(image.getexif()) == {}
    assert not {"exif", "icc_profile", "comment", "xmp"} & set(image.info)
    expected = ("image/png", "png") if name == "a.png" else ("image/jpeg", "jpg")
    assert (checked.media_type, checked.extension) == expected


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")  # the worker does not stop at a warning either
def test_a_picture_with_damaged_exif_is_still_taken() -> None:
    damaged = encoded(
        red_above_blue(), "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\xff" * 9
    )
    assert check(damaged, "a.jpg").kind == "picture"


def test_a_very_large_picture_is_scaled_down_in_proportion() -> None:
    checked = check(encoded(Image.new("RGB", (6400, 3200), RED), "JPEG"), None)
    assert (checked.width, checked.height) == (3000, 1500)


@pytest.mark.parametrize("size", [(8000, 6500), (13000, 13000), (30000, 30000)])
def test_a_decompression_bomb_is_refused_before_it_unpacks(size: tuple[int, int]) -> None:
    assert reason_for(png_that_claims(*size), "a.png") is Reason.TOO_LARGE_PICTURE


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def test_transparency_stays_in_png_and_becomes_white_in_jpeg() -> None:
    clear = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    png = Image.open(BytesIO(check(encoded(clear, "PNG"), None).data))
    jpeg = Image.open(BytesIO(check(encoded(clear, "WEBP", lossless=True), None).data))
    assert png.getpixel((5, 5)) == (0, 0, 0, 0)
    assert jpeg.getpixel((5, 5)) == (255, 255, 255)


def test_only_the_first_picture_of_an_animation_is_kept() -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in (RED, BLUE)]
    moving = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    image = Image.open(BytesIO(check(moving, "a.gif").data))
    assert close(image.getpixel((5, 5)), RED)


def test_a_telephones_picture_in_two_layers_is_taken() -> None:
    two = encoded(red_above_blue(), "MPO", save_all=True, append_images=[red_above_blue()])
    assert check(two, "a.jpg").media_type == "image/jpeg"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "I;16"])
def test_uncommon_kinds_of_pixels_are_taken(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    assert check(encoded(Image.new(mode, (20, 20)), kind), None).width == 20


def test_sixteen_bits_of_grey_stay_grey() -> None:
    grey = encoded(Image.new("I;16", (20, 20), 40_000), "PNG")
    assert Image.open(BytesIO(check(grey, None).data)).getpixel((5, 5)) == 40_000 // 256


@pytest.mark.parametrize("name", ["IMG_0001.HEIC", "IMG_0001.jpg", None])
def test_heic_is_not_supported_whatever_it_is_called(name: str | None) -> None:
    heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 200
    assert reason_for(heic, name) is Reason.NOT_SUPPORTED


# PDF


def uncompressed(data: bytes) -> bytes:
    """Every object of the file in readable form, its streams unpacked."""
    with pikepdf.open(BytesIO(data)) as pdf:
        out = BytesIO()
        pdf.save(
            out,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        )
    return out.getvalue()


def test_a_pdf_keeps_its_pages_and_loses_what_acts_by_itself() -> None:
    checked = check(MADE["a.pdf"], "a.pdf")
    assert checked.pages == 2
    with pikepdf.open(BytesIO(checked.data)) as pdf:
        assert "/Info" not in pdf.trailer
        assert not {"/OpenAction", "/AA", "/Metadata"} & set(pdf.Root.keys())
        assert list(pdf.Root.Names.keys()) == []
        assert list(pdf.Root.AcroForm.keys()) == ["/Fields"]
        assert len(pdf.attachments) == 0
    text = uncompressed(checked.data)
    for gone in (b"/JavaScript", b"/JS", b"/Launch", b"/XFA", b"/EmbeddedFile"):
        assert gone not in text


def test_links_and_pictures_of_a_pdf_stay() -> None:
    with pikepdf.open(BytesIO(check(MADE["a.pdf"], None).data)) as pdf:
        page = pdf.pages[0]
        assert str(page.Annots[1].A.URI) == "https://example.go.th/"
        assert page.Contents.read_bytes() == b"q 60 0 0 40 0 0 cm /AF Do Q"
        assert page.Resources.Font.AA.Type == Name.Font
        picture = Image.open(BytesIO(page.Resources.XObject.AF.read_raw_bytes()))
        assert close(picture.convert("RGB").getpixel((30, 5)), RED)


@pytest.mark.parametrize("user", ["", "1234"])
def test_a_protected_pdf_is_refused_as_encrypted(user: str) -> None:
    locked = loaded_pdf(encryption=pikepdf.Encryption(owner="owner", user=user))
    assert reason_for(locked, "a.pdf") is Reason.ENCRYPTED


def test_a_pdf_without_pages_is_broken() -> None:
    assert reason_for(loaded_pdf(pages=0), "a.pdf") is Reason.BROKEN


def test_the_identity_of_a_cleaned_pdf_comes_from_its_content_and_not_from_the_clock() -> None:
    once = check(MADE["a.pdf"], None).data
    again = BytesIO()
    with pikepdf.open(BytesIO(once)) as pdf:
        del pdf.trailer["/ID"]
        pdf.save(again, deterministic_id=True)
    assert again.getvalue() == once


def test_a_pdf_that_has_lost_a_page_is_broken() -> None:
    assert reason_for(MADE["a.pdf"].replace(b"/Count 2", b"/Count 3"), "a.pdf") is Reason.BROKEN


@pytest.mark.soak
def test_a_pdf_whose_object_list_unpacks_without_measure_is_refused() -> None:
    assert check(pdf_padded_inside(1024), "a.pdf").pages == 1
    assert reason_for(pdf_padded_inside(80 * 1024 * 1024), "a.pdf") is Reason.BROKEN


def pdf_padded_inside(padding: int) -> bytes:
    """A one-page PDF whose object stream holds that many spaces before its objects."""
    objects = {
        2: b"<</Type/Catalog/Pages 3 0 R>>",
        3: b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        4: b"<</Type/Page/Parent 3 0 R/MediaBox[0 0 9 9]>>",
    }
    starts = [sum(map(len, list(objects.values())[:at])) for at in range(3)]
    index = b" ".join(b"%d %d" % pair for pair in zip(objects, starts, strict=True)) + b" "
    body = zlib.compress(index + b" " * padding + b"".join(objects.values()))
    head = b"%PDF-1.5\n"
    packed = b"1 0 obj <</Type/ObjStm/N 3/First %d/Filter/FlateDecode/Length %d>>stream\n" % (
        len(index) + padding,
        len(body),
    )
    packed = head + packed + body + b"\nendstream endobj\n"
    rows = [(0, 0, 0), (1, len(head), 0), (2, 1, 0), (2, 1, 1), (2, 1, 2), (1, len(packed), 0)]
    table = b"".join(struct.pack(">BIB", *row) for row in rows)
    listing = b"5 0 obj <</Type/XRef/W[1 4 1]/Size 6/Root 2 0 R/Length %d>>stream\n" % len(table)
    end = b"\nendstream endobj\nstartxref\n%d\n%%%%EOF" % len(packed)
    return packed + listing + table + end


# Word and Excel


def test_a_word_file_keeps_its_text_and_links() -> None:
    checked = check(MADE["a.docx"], "a.docx")
    assert (checked.kind, checked.extension) == ("word", "docx")
    text = every_part(checked.data).decode(errors="replace")
    assert "ผลการดำเนินงาน" in text
    assert "https://example.go.th/" in text
    assert 'w:author="Author"' in text


def test_an_excel_file_still_opens_with_its_figures() -> None:
    checked = check(MADE["a.xlsx"], "a.xlsx")
    book = openpyxl.load_workbook(BytesIO(checked.data))
    sheet = book.active
    assert sheet is not None
    assert (sheet["A1"].value, sheet["B1"].value) == ("ผู้เข้าร่วม", 118)
    assert sheet["A1"].comment.text == "ตรวจแล้ว"
    assert sheet["A1"].comment.author == "Author"
    assert book.properties.creator != SECRET


def test_times_inside_an_office_file_are_not_the_senders() -> None:
    with zipfile.ZipFile(BytesIO(check(MADE["a.xlsx"], None).data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"


@pytest.mark.parametrize(
    "changed",
    [
        {"word/vbaProject.bin": b"\0"},
        {"word/activeX/activeX1.xml": "<a/>"},
        {"word/embeddings/inner.xlsm": b"\0"},
        {"[Content_Types].xml": content_types(
            **{"/word/document.xml": "application/vnd.ms-word.document.macroEnabled.main+xml"}
        )},
    ],
)  # fmt: skip
def test_macros_are_refused_wherever_they_hide(changed: dict[str, str | bytes]) -> None:
    assert reason_for(word(**changed), "a.docx") is Reason.HAS_MACROS


@pytest.mark.parametrize("name", ["a.docm", "a.XLSM"])
def test_a_name_that_says_macros_is_refused(name: str) -> None:
    assert reason_for(MADE["a.docx"], name) is Reason.HAS_MACROS


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"word/media/image2.bmp": b"\0" * 3_000_000}, Reason.TOO_BIG),
        ({"../outside.xml": "<a/>"}, Reason.BROKEN),
        ({"/etc/a.xml": "<a/>"}, Reason.BROKEN),
        ({"WORD/document.xml": "<a/>"}, Reason.BROKEN),
        ({"word/document.xml": "<w:document"}, Reason.BROKEN),
        ({"word/document.xml": "<html/>"}, Reason.BROKEN),
        ({"word/settings.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, Reason.BROKEN),
        ({"[Content_Types].xml": content_types()}, Reason.DISGUISED),
        ({"[Content_Types].xml": content_types(
            **{"/word/document.xml": WORD_MAIN, "/xl/workbook.xml": EXCEL_MAIN}
        )}, Reason.BROKEN),
    ],
)  # fmt: skip
def test_a_package_that_is_not_a_sound_document_is_refused(
    changed: dict[str, str | bytes], reason: Reason
) -> None:
    assert reason_for(word(**changed), "a.docx") is reason


def test_a_plain_zip_is_not_supported_and_called_docx_it_is_disguised() -> None:
    plain = zipped({"a.txt": "a"})
    assert reason_for(plain, "a.zip") is Reason.NOT_SUPPORTED
    assert reason_for(plain, "a.docx") is Reason.DISGUISED


@pytest.mark.parametrize("name", ["a.doc", "a.xls", "a.docx", None])
def test_old_office_files_are_not_supported(name: str | None) -> None:
    old = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 3000
    assert reason_for(old, name) is Reason.NOT_SUPPORTED


def test_an_office_file_with_a_password_is_refused_as_encrypted() -> None:
    locked = (
        bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    )
    assert reason_for(locked, "a.xlsx") is Reason.ENCRYPTED


def test_a_zip_with_a_password_is_refused_as_encrypted() -> None:
    locked = bytearray(MADE["a.docx"])
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert reason_for(bytes(locked), "a.docx") is Reason.ENCRYPTED


# Anything at all

names = st.sampled_from([None, *SAMPLES, "a.exe", "a.docm", "รายงาน"]) | st.text(max_size=8)
samples = st.sampled_from(sorted(MADE.values()))
magics = st.sampled_from(
    [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"%PDF-1.7\n", b"PK\x03\x04",
     b"RIFF\x10\0\0\0WEBPVP8 ", bytes.fromhex("d0cf11e0a1b11ae1")]
)  # fmt: skip


def taken_or_refused(data: bytes, name: str | None) -> None:
    try:
        checked = check(data, name)
    except ContentRefused as refused:
        assert isinstance(refused.reason, Reason)
        assert str(refused) == refused.reason.value
    else:
        assert isinstance(checked, Checked)
        assert checked.data


@settings(max_examples=150, deadline=None)
@given(magics, st.binary(max_size=400), names)
@pytest.mark.soak
def test_random_bytes_are_taken_or_refused(magic: bytes, rest: bytes, name: str | None) -> None:
    taken_or_refused(magic + rest, name)


@settings(max_examples=100, deadline=None)
@given(samples, st.floats(0, 1), names)
def test_truncated_files_are_taken_or_refused(data: bytes, part: float, name: str | None) -> None:
    taken_or_refused(data[: int(len(data) * part)], name)


@settings(max_examples=200, deadline=None)
@given(samples, st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=12))
@pytest.mark.soak
def test_mutated_files_are_taken_or_refused(data: bytes, changes: list[tuple[float, int]]) -> None:
    mutated = bytearray(data)
    for place, value in changes:
        mutated[int(place * (len(mutated) - 1))] = value
    taken_or_refused(bytes(mutated), None)
