"""Where the faces come from: pinned npm packages, fetched by `npm pack` and checked before a byte of them is used."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

SCOPE = "@expo-google-fonts"


@dataclass(frozen=True)
class Package:
    """One pinned package.

    Attributes:
        name: Its name inside `SCOPE`.
        version: The exact version.
        sha512: SHA-512 of the tarball in base64, which is what npm calls its integrity.
        stem: How the names of the font files in it begin.
    """

    name: str
    version: str
    sha512: str
    stem: str

    @property
    def spec(self) -> str:
        """What `npm pack` is asked for."""
        return f"{SCOPE}/{self.name}@{self.version}"

    @property
    def tarball(self) -> str:
        """The file name `npm pack` gives the tarball."""
        return f"{SCOPE.removeprefix('@')}-{self.name}-{self.version}.tgz"

    def member(self, style: str) -> str:
        """The path, inside the tarball, of the face in a style such as `400Regular`."""
        return f"package/{style}/{self.stem}_{style}.ttf"


# A new version is a new row: `npm view <spec> dist.integrity` prints the hash.
PACKAGES = {
    package.name: package
    for package in (
        Package(
            "noto-sans-sc",
            "0.4.3",
            "9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==",
            "NotoSansSC",
        ),
        Package(
            "noto-sans-jp",
            "0.4.3",
            "Fl+Z6vtD24HFAYsvzB0S9Nery1ly16B9PesdY0wBd+wEHAvkNglnkTUspU0HqGOubkmoa8zusJrKv6vDx1o70A==",
            "NotoSansJP",
        ),
        Package(
            "noto-sans-tc",
            "0.4.3",
            "69XAOTLPz0WlAxL6qJEKlDMxHsBd4J1M39HjV0gPF2o1xWVALOsVWvDgistnecVockA9wbU/tH5C/gyS2PdnHg==",
            "NotoSansTC",
        ),
        Package(
            "noto-sans-kr",
            "0.4.3",
            "EVS/uJPcf1TgJtjmQmrFr0oGdcl7ml09CSu0E/AyGzR0UfzdR2pBbzWWPsnuzZiGUl643ODYwYiXK5+B+fLjhQ==",
            "NotoSansKR",
        ),
        Package(
            "noto-serif-sc",
            "0.4.3",
            "fSmUpiSFtSeyHV45/2xUOy5SdfExklQwwMKN3cQjAZAujITHDmSbpMHCVdCMhRqMjQtu0ZRgc29u8A+CU3akfw==",
            "NotoSerifSC",
        ),
        Package(
            "noto-serif-jp",
            "0.4.3",
            "IxEWO9BPugsyuOf57Bx1qkR4J8EnGnF0ZPBBOPyFa1qJyfW8Dcuwn5OIGa9om+PhFO1/E1dQjZCygqaY6uAubg==",
            "NotoSerifJP",
        ),
        Package(
            "noto-serif-tc",
            "0.4.4",
            "nNbTm4wez1oXI5K3296eY+S4Ud3aFigjmX0mwxV7L6F1GDCwqMdO5tfgGl4fhLti25GAmaKZy7HkiY6pYcEMlQ==",
            "NotoSerifTC",
        ),
        Package(
            "noto-serif-kr",
            "0.4.3",
            "thoZx9Dcr4CrjFdhOAVJXuv31rkirogUHkY0XUBybyC97NBO18Q2/achY+KfvLVabEZvmEEAH829Y9YUALZbIQ==",
            "NotoSerifKR",
        ),
        Package(
            "inter",
            "0.4.2",
            "syfiImMaDmq7cFi0of+waE2M4uSCyd16zgyWxdPOY7fN2VBmSLKEzkfbZgeOjJq61kSqPBNNtXjggiQiSD6gMQ==",
            "Inter",
        ),
        Package(
            "source-sans-3",
            "0.4.1",
            "sxsO4kfxQnVMT6ri/yWiBefkgem6suvc7KWJ4m/kWGTGqxkGouxG7MQsZ8XR6wqasxYZxdWK1gtusMBLSZDiiA==",
            "SourceSans3",
        ),
        Package(
            "source-serif-4",
            "0.4.1",
            "Ej4UXDjW1kwYPHG8YLq6fK1bqnJGb3K35J3S5atSL0ScKFAFLKvndxoTWeCls7mybtlS9x99hzwDeXCBkiI3rA==",
            "SourceSerif4",
        ),
        Package(
            "eb-garamond",
            "0.4.3",
            "8HsDPKN6vDlzxZLgo3UFcyr4uvtY33TBpM65owySnF8cy8hq0ss8AWmBvT/lMRJ/wfcoaPP8gFQsizPRvr0nqg==",
            "EBGaramond",
        ),
        Package(
            "jetbrains-mono",
            "0.4.1",
            "CslACrtMOcRwoWXCO7OMEI+9w3fukWSoBtvNz46OqPoogEuuoY0tkDY1O8sFumk8t0pC6Cx0Xr95O0TOQhpkug==",
            "JetBrainsMono",
        ),
        Package(
            "noto-sans-symbols-2",
            "0.4.1",
            "jFymG5s4OLlXpy9E9FQvSXpSnf43BIYcJiPXEHSw6LFNvbahkjmUWb/cj4vsX/KdUksGLTPbjB9iRuu8L3yJ8A==",
            "NotoSansSymbols2",
        ),
        Package(
            "noto-sans-symbols",
            "0.4.1",
            "LlXM1nLfz0FO1UA/COHlVau8DcDsvex3uWVA/BqeT8tJt+Hk8ju5XfmoShdjiW8IP4Z3ukKp7VFh4DDmNImYKA==",
            "NotoSansSymbols",
        ),
        Package(
            "noto-sans-math",
            "0.4.2",
            "Kgj0kKibznTLYcbpR8Tk2ybr76uMOyrlyoP5F9G+0UiJzAMA4zG/XIlrgXKzfFGERhA0Rc3vbwDeeTxwXPlaYg==",
            "NotoSansMath",
        ),
        Package(
            "noto-emoji",
            "0.4.7",
            "Gs7URwtKmCzzdGUTYbG8MIohyaQPgGxIaQG5hvyEAaQiEGJpQy6gyP3NDICE0EJkOJFoe1JFD3Hf1L4a3qe4KA==",
            "NotoEmoji",
        ),
    )
}

LICENCE = "package/LICENSE_FONT"


def fetch(package: Package, folder: Path) -> Path:
    """The package's tarball, fetched into the folder unless it is there already, and checked.

    Raises:
        SystemExit: npm cannot fetch it, or its bytes are not the pinned ones.
    """
    tarball = folder / package.tarball
    if not tarball.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit("npm is needed to fetch the upstream fonts and was not found")
        done = subprocess.run([npm, "pack", package.spec, "--silent"], cwd=folder, check=False)  # noqa: S603 — pinned
        if done.returncode or not tarball.exists():
            raise SystemExit(f"npm pack {package.spec} gave no {package.tarball}")
    found = base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()
    if found != package.sha512:
        raise SystemExit(f"{package.tarball}: sha512 is {found}, pinned is {package.sha512}")
    return tarball


def extract(package: Package, tarball: Path, styles: tuple[str, ...], folder: Path) -> None:
    """Write the faces in these styles, and the licence, into a folder named after the package."""
    wanted = {package.member(style): f"{style}.ttf" for style in styles} | {LICENCE: "OFL.txt"}
    home = folder / package.name
    home.mkdir(exist_ok=True)
    with tarfile.open(tarball) as archive:
        for member, name in wanted.items():
            content = archive.extractfile(member)
            if content is None:
                raise SystemExit(f"{package.tarball} holds no {member}")
            (home / name).write_bytes(content.read())
