"""The corpus in every theme, at every measure, through every reader this machine has; or a sample of it.

make sweep-typography
make sweep-typography ARGS="--measures 75,170 tests/corpus/ja/*.md"
make sweep-typography ARGS="--sample 300 --themes all"
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from itertools import product
from pathlib import Path

from tests.typography.judge import OWN_ORDER, all_readers, judge, spaces, texts
from tests.typography.setting import CORPUS, MEASURES, expected_of, galley_of, pdf_of

from cvpdf.data import THEMES
from cvpdf.theming.shelf import theme_names

ALLOWED = ("lines to be flush", "lines to be flush of Latin", "flush", "flush of Latin")
# Their right edge is not the page's, and readers mix what stands side by side.
TWO_COLUMNS = ("sidebar",)
ROOM_FOR_TWO = 130  # millimetres; a strip and its gaps take 70 of them


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--measures", default=",".join(map(str, MEASURES)), help="in millimetres")
    parser.add_argument("--themes", default="classic", help="names with commas between them, or all")
    parser.add_argument("--sample", type=int, help="so many settings, the same ones each time")
    parser.add_argument("files", nargs="*", type=Path)
    wishes = parser.parse_args()
    readers = all_readers()
    rules: Counter[tuple[int, str]] = Counter()
    for path, theme, measure in _settings(wishes):
        galley = galley_of(path, theme, measure)
        expected, pdf = expected_of(galley), pdf_of(galley)
        columns = theme in TWO_COLUMNS
        found, justified = judge(pdf, measure_mm=0 if columns else measure, expected=expected)
        # What stands side by side in a table is put into lines by these, with spaces between.
        plain = {name: read for name, read in readers.items() if not expected.tables or name not in OWN_ORDER}
        if not columns:
            found += [*texts(pdf, expected.words, readers, expected.heads), *spaces(pdf, expected.words, plain)]
        for kind, number in justified.items():
            rules[measure, f"lines to be {kind}"] += number
        for each in dict.fromkeys(found):
            rules[measure, each.rule] += 1
            sys.stdout.write(f"{path.parent.name}/{path.stem} {theme} {measure} mm {each}\n")
        sys.stdout.flush()
    for (measure, rule), number in sorted(rules.items()):
        sys.stdout.write(f"{measure:4} mm {number:6} {rule}\n")
    return int(any(rule not in ALLOWED for _, rule in rules))


def _settings(wishes: argparse.Namespace) -> list[tuple[Path, str, int]]:
    """(résumé, theme, measure in millimetres) of each page to be judged."""
    themes = theme_names(THEMES) if wishes.themes == "all" else wishes.themes.split(",")
    paths = wishes.files or sorted(CORPUS.glob("*/*.md"))
    measures = map(int, wishes.measures.split(","))
    every = [each for each in product(paths, themes, measures) if each[1] not in TWO_COLUMNS or each[2] >= ROOM_FOR_TWO]
    return random.Random(0).sample(every, min(wishes.sample, len(every))) if wishes.sample else every  # noqa: S311 - no secret


if __name__ == "__main__":
    sys.exit(main())
