"""What makes the press start quickly changes no byte of the PDF, and stands aside where it does not fit."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from weasyprint.css import get_all_computed_styles

from cvpdf.press.by_heart import known_by_heart
from cvpdf.press.hot_paths import shorten
from cvpdf.press.start import start_press
from cvpdf.press.user_agent import is_plain, left_out, page_of, user_agent, whole_user_agent

ROOT = Path(__file__).parents[3]

BUILD = """
import hashlib, sys
from pathlib import Path
from types import SimpleNamespace
from cvpdf.press import declared, line_setting, start, user_agent
import cvpdf.typeset
{change}
from cvpdf.build import Job, build
result = build(Job("resume.md", Path(sys.argv[1]).read_bytes(), verified=False))
import weasyprint.text.ffi as door
print(hashlib.sha256(result.proof.pdf).hexdigest(), type(door.ffi).__module__)
"""


def resumes() -> list[Path]:
    """One résumé for each of a few languages."""
    folders = sorted((ROOT / "tests/corpus").iterdir())
    return [next(iter(sorted(folder.glob("*.md")))) for folder in folders if folder.name in ("en", "ko", "zh-Hans")]


def built(resume: Path, change: str = "") -> list[str]:
    """The PDF's digest and the home of the declarations, from a process of its own."""
    command = [sys.executable, "-c", BUILD.format(change=change), str(resume)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()


def test_the_committed_declarations_are_what_weasyprint_declares() -> None:
    command = [sys.executable, "tools/compile_declarations.py", "--check"]
    assert subprocess.run(command, check=False, cwd=ROOT).returncode == 0


def test_other_declarations_are_parsed_by_cffi_itself_and_give_the_same_bytes() -> None:
    resume = resumes()[0]
    quick, plain = built(resume), built(resume, "declared.DIGEST = hashlib.sha256(b'other').hexdigest()")
    assert plain[0] == quick[0]
    assert (quick[1], plain[1]) == ("cvpdf.press.declarations", "cffi.api")


def test_a_cffi_that_cannot_read_what_was_compiled_parses_it() -> None:
    resume = resumes()[0]
    assert built(resume, "declared.OPTIONS['_version'] = 0x9999")[1] == "cffi.api"


@pytest.mark.parametrize("resume", resumes(), ids=lambda path: path.stem)
@pytest.mark.parametrize(
    "change",
    [
        "start.shorten = lambda weasyprint: None",
        "user_agent.tree_of = lambda html: None",
        "line_setting.knowing = lambda plain: plain",
    ],
    ids=["the long way through styles", "an HTML parser", "each line broken anew"],
)
def test_short_ways_give_the_bytes_of_the_long_ones(resume: Path, change: str) -> None:
    assert built(resume, change)[0] == built(resume)[0]


def test_a_release_that_is_not_known_by_heart_keeps_its_long_ways() -> None:
    boxes = SimpleNamespace(Box=SimpleNamespace(is_in_normal_flow="theirs"))
    other = SimpleNamespace(__version__="70.1", formatting_structure=SimpleNamespace(boxes=boxes))
    shorten(other)  # type: ignore[arg-type]
    assert boxes.Box.is_in_normal_flow == "theirs"
    assert known_by_heart(start_press())


@pytest.mark.parametrize("resume", resumes(), ids=lambda path: path.stem)
def test_the_whole_user_agent_sheet_gives_the_same_bytes(resume: Path) -> None:
    assert built(resume, "user_agent.is_plain = lambda html, style: False")[0] == built(resume)[0]


def test_the_short_sheet_is_much_shorter() -> None:
    weasyprint = start_press()
    short, whole = user_agent(weasyprint)[0], whole_user_agent(weasyprint)[0]
    assert len(short.matcher.lower_local_name_selectors) < len(whole.matcher.lower_local_name_selectors)


def test_no_element_has_the_styles_of_a_note_or_but_for_list_items_of_a_marker() -> None:
    """Six styles an element for nothing are a tenth of the lay-out."""
    page = page_of(start_press(), "<html><body><p>A</p><ul><li>b</li></ul></body></html>", "", None)
    styles = get_all_computed_styles(page).get_computed_styles()
    assert [(element.tag, pseudo) for element, pseudo in styles if pseudo] == [("li", "marker")]


@pytest.mark.parametrize(
    ("html", "style", "plain"),
    [
        ("<p>A <strong>b</strong></p><svg><path d='M0 0'/></svg>", "p { color: red }", True),
        ("<p>A <Q>b</Q></p>", "", False),
        ("<p dir='rtl'>A</p>", "", False),
        ("<p hidden>A</p>", "", False),
        ("<p class='hidden'>A</p>", "", True),
        ("<ol><li>A</li></ol>", "ol { list-style-type: upper-roman }", False),
        ("<ol><li>A</li></ol>", "ol { list-style-type: decimal }", True),
        ("<p>A <small>b</small></p>", "small { float: footnote }", False),
        ("<p>A <small style='float: footnote'>b</small></p>", "", False),
        ("<p>A</p>", "p { display: list-item }", False),
    ],
)
def test_a_page_is_plain_when_no_rule_left_out_can_apply(html: str, style: str, plain: bool) -> None:
    assert is_plain(html, style) is plain


def test_something_is_left_out_of_each_sort() -> None:
    elements, attributes, counters = left_out()
    assert {"q", "mark", "input"} <= elements
    assert {"dir", "hidden"} <= attributes
    assert {"upper-roman", "hiragana"} <= counters
