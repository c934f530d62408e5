"""load_photo: a small JPEG without metadata, or a remark that says why not."""

import io
from pathlib import Path

import pytest
from PIL import Image

from cvpdf.load_photo import load_photo


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
