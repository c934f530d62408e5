"""load_photo: a small JPEG without metadata, or a remark that says why not."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageFile

from cvpdf.load_photo import load_photo
from cvpdf.model.policy import TRUSTED


def picture(path: Path, size: tuple[int, int] = (1200, 1600), kind: str = "JPEG", **options: object) -> Path:
    Image.new("RGB", size, "navy").save(path, kind, **options)
    return path


def test_a_large_photo_becomes_a_small_one_without_exif(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera of Lin"
    exif[0x0112] = 6  # lies on its side
    picture(tmp_path / "me.jpg", exif=exif)
    data, notes = load_photo("me.jpg", tmp_path, 1)
    assert notes == ()
    assert data is not None
    assert b"Camera" not in data
    with Image.open(io.BytesIO(data)) as small:
        assert (small.format, small.width > small.height, max(small.size) <= 579) == ("JPEG", True, True)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_other_formats_are_known_by_their_bytes(tmp_path: Path, kind: str) -> None:
    picture(tmp_path / "me.jpg", (30, 40), kind)
    assert load_photo("me.jpg", tmp_path, 1)[0] is not None


@pytest.mark.parametrize(
    ("reference", "reason"),
    [
        ("https://example.com/me.jpg", "nothing is fetched from the network"),
        ("nobody.jpg", "there is no such file"),
        ("../outside.jpg", "it lies outside the résumé's folder"),
        ("/etc/hostname", "it lies outside the résumé's folder"),
        ("link.jpg", "it lies outside the résumé's folder"),
        ("text.jpg", "it is no JPEG, PNG, WebP or SVG picture"),
        ("huge.png", "it has 8000 × 8000 pixels, more than 50,000,000"),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, reference: str, reason: str) -> None:
    folder = tmp_path / "cv"
    folder.mkdir()
    picture(tmp_path / "outside.jpg", (3, 4))
    (folder / "link.jpg").symlink_to(tmp_path / "outside.jpg")
    (folder / "text.jpg").write_text("no picture")
    Image.new("1", (8000, 8000)).save(folder / "huge.png")
    data, (note,) = load_photo(reference, folder, 7)
    assert data is None
    assert (note.code, note.severity, note.line) == ("photo", "warning", 7)
    assert note.message == f"The photo {reference} is left out: {reason}."


def test_a_limit_that_is_hit_is_named_with_how_to_raise_it(tmp_path: Path) -> None:
    picture(tmp_path / "me.jpg")
    _, (note,) = load_photo("me.jpg", tmp_path, 1, TRUSTED._replace(picture=1000))
    assert note.message == "The photo me.jpg is left out: it is larger than 1,000 bytes."
    assert note.hint == "Shorten it, or raise the limit: --limit picture=2000"
    _, (note,) = load_photo("me.jpg", tmp_path, 1, TRUSTED._replace(pixels=1000))
    assert note.message == "The photo me.jpg is left out: it has 1200 × 1600 pixels, more than 1,000."
    assert note.hint == "Shorten it, or raise the limit: --limit pixels=2000"


def test_pictures_of_every_colour_and_frame_become_a_jpeg(tmp_path: Path) -> None:
    one = Image.effect_noise((60, 80), 60).convert("RGB")
    for name, image, options in (
        ("cmyk.jpg", one.convert("CMYK"), {}),
        ("palette.png", one.convert("P"), {}),
        ("moving.webp", one, {"save_all": True, "append_images": [one.rotate(90)]}),
        ("moving.png", one, {"save_all": True, "append_images": [one.rotate(90)]}),
        ("profile.jpg", one, {"icc_profile": bytes(range(256)) * 900}),
    ):
        image.save(tmp_path / name, **options)
        data, notes = load_photo(name, tmp_path, 1)
        assert notes == (), name
        assert data is not None
        assert data.startswith(b"\xff\xd8"), name
        assert b"ICC_PROFILE" not in data


def test_a_grey_of_sixteen_bits_is_the_same_grey(tmp_path: Path) -> None:
    row = b"\0\x40" * 20 + b"\0\xc0" * 20  # the lower byte first
    Image.frombytes("I;16", (40, 20), row * 20).save(tmp_path / "me.png")
    data, notes = load_photo("me.png", tmp_path, 1)
    assert (notes, data is None) == ((), False)
    with Image.open(io.BytesIO(data or b"")) as made:
        assert made.format == "JPEG"
        assert [made.getpixel((x, 10)) for x in (5, 35)] == [(0x40,) * 3, (0xC0,) * 3]


@pytest.mark.parametrize("size", [20, 100, 3000])
def test_a_picture_cut_short_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    path = picture(tmp_path / "me.jpg")
    path.write_bytes(path.read_bytes()[:size])
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it
    data, (note,) = load_photo("me.jpg", tmp_path, 1)
    assert data is None
    assert "it is broken: " in note.message or "it is no JPEG" in note.message


def test_a_harmless_drawing_stays_one_whatever_its_name(tmp_path: Path) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 35 45"><path d="M0 0h35v45z"/></svg>'
    (tmp_path / "me.png").write_bytes(drawing)
    assert load_photo("me.png", tmp_path, 1) == (drawing, ())
    (tmp_path / "me.png").write_bytes(drawing.replace(b"<path", b"<script/><path"))
    data, (note,) = load_photo("me.png", tmp_path, 1)
    assert data is None
    assert "it has the element script" in note.message


@pytest.mark.parametrize(
    "reference", ["a\0b", "x" * 5000, "http://[::1", "a%00b", "\\\\host\\share\\x.png", "//host/x.png", "loop.png"]
)
def test_references_that_are_no_path_are_told(tmp_path: Path, reference: str) -> None:
    (tmp_path / "loop.png").symlink_to("loop.png")
    data, (note,) = load_photo(reference, tmp_path, 1)
    assert data is None
    assert note.message.startswith("The photo ")
    assert len(note.message) < 400
