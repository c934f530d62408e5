"""What lies beside the faces: manifest.json, radicals.json and the licences."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from fontwork.catalogue import FAMILIES, Style
from fontwork.repertoire import SPACES, Characters
from fontwork.upstream import PACKAGES, SCOPE

FORMAT = 1


def ranges(characters: Iterable[int]) -> str:
    """Code points as `20-7E A0 …`: inclusive, hexadecimal, ascending."""
    spans: list[list[int]] = []
    for code in sorted(characters):
        if spans and code == spans[-1][1] + 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return " ".join(f"{low:X}" if low == high else f"{low:X}-{high:X}" for low, high in spans)


def face_record(family: str, style: Style, file: str, data: bytes) -> dict[str, Any]:
    """What the manifest says of one face."""
    return {
        "family": family,
        "weight": style.weight,
        "italic": style.italic,
        "file": file,
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def manifest(faces: list[dict[str, Any]], selections: Mapping[str, Characters]) -> str:
    """The manifest: upstream, coverage by family (all faces of a family have the same), faces."""
    upstream = [
        {
            "package": f"{SCOPE}/{package.name}",
            "version": package.version,
            "integrity": f"sha512-{package.sha512}",
            "licence": f"OFL/{licence_file(package.name)}",
            "families": [family.name for family in FAMILIES.values() if family.package == package.name],
        }
        for package in PACKAGES.values()
    ]
    coverage = {name: ranges(characters | SPACES) for name, characters in selections.items()}
    content = {"format": FORMAT, "upstream": upstream, "faces": faces, "coverage": coverage}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def radicals(pairs: Mapping[int, int]) -> str:
    """The look-alikes, one a line."""
    return json.dumps({chr(key): chr(value) for key, value in pairs.items()}, ensure_ascii=False, indent=0) + "\n"


def licence_file(package: str) -> str:
    """The name of a package's licence beside the fonts."""
    return f"OFL-{package}.txt"


def licences(folder: Path) -> dict[str, bytes]:
    """The licence of each package, as upstream wrote it, with line ends of one kind."""
    return {
        f"OFL/{licence_file(name)}": (folder / name / "OFL.txt").read_bytes().replace(b"\r\n", b"\n")
        for name in PACKAGES
    }
