"""Every résumé of the corpus, in every theme of one column, at every measure, through every reader this machine has.

make sweep-typography
make sweep-typography ARGS="--measures 75,170 tests/corpus/ja/*.md"
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from tests.typography.judge import all_readers, judge, texts
from tests.typography.setting import CORPUS, MEASURES, galley_of, pdf_of, words_of


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--measures", default=",".join(map(str, MEASURES)), help="in millimetres")
    parser.add_argument("--themes", default="classic")
    parser.add_argument("files", nargs="*", type=Path)
    wishes = parser.parse_args()
    readers = all_readers()
    rules: Counter[tuple[int, str]] = Counter()
    for path in wishes.files or sorted(CORPUS.glob("*/*.md")):
        for theme in wishes.themes.split(","):
            for measure in map(int, wishes.measures.split(",")):
                galley = galley_of(path, theme, measure)
                words, pdf = words_of(galley), pdf_of(galley)
                found, justified = judge(pdf, measure_mm=measure, lang=galley.lang, words=words)
                found += texts(pdf, words, readers)
                rules[measure, "lines to be flush"] += justified
                for each in found:
                    rules[measure, each.rule] += 1
                    sys.stdout.write(f"{path.parent.name}/{path.stem} {theme} {measure} mm {each}\n")
    for (measure, rule), number in sorted(rules.items()):
        sys.stdout.write(f"{measure:4} mm {number:6} {rule}\n")
    return int(any(rule not in ("lines to be flush", "flush") for _, rule in rules))


if __name__ == "__main__":
    sys.exit(main())
