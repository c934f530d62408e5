"""type_order: what type is cut for a galley before there is one, and what is not cut for nobody."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cvpdf.build import Job, build, make_up
from cvpdf.composition.type_order import order_ahead, ordered
from cvpdf.data import FONTS, THEMES
from cvpdf.load_theme import load_theme
from cvpdf.model.galley import Galley, TypeOrder
from cvpdf.model.proof import Proof
from cvpdf.pressroom import Stages
from cvpdf.typefaces import load_typecase, prepare_fount, stack_for
from cvpdf.typeset import order_of

CLASSIC = load_theme("classic", THEMES)
CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*/*.md"))
ROWS = "# Ada Example\n\nada@example.com\n\n## Work\n\n- One thing\n"


def faces(tag: str, text: str) -> set[str]:
    order = order_ahead(CLASSIC, tag, text)
    stacks = {role: stack_for(families, tag) for role, families in order.families.items()}
    fount = prepare_fount(load_typecase(FONTS), stacks, frozenset(map(ord, order.alphabet)), tag)
    return {face.file.name.rsplit("-", 1)[0] for face in fount.faces}


@pytest.mark.parametrize(
    ("tag", "text", "cut"),
    [
        ("en", ROWS, {"cv-text-serif", "cv-serif-sc"}),  # which has the bullets of lists in lists
        ("zh-CN", "# 沈望舒\n\n- 负责架构\n", {"cv-text-serif", "cv-serif-sc"}),
        ("zh-TW", "# 沈望舒\n\n- 負責架構\n", {"cv-text-serif", "cv-serif-tc", "cv-serif-sc"}),
        ("en", ROWS + "- `code`\n", {"cv-text-serif", "cv-serif-sc", "cv-mono", "cv-sans-sc"}),
    ],
)
def test_no_face_is_cut_for_another_language_nor_for_code_where_there_is_none(
    tag: str, text: str, cut: set[str]
) -> None:
    assert faces(tag, text) == cut


@pytest.mark.parametrize("text", ["a `b`", "~~~\nb\n~~~", "<pre>b</pre>", "< KBD>b</KBD>", "<tt>b</tt>"])
def test_whatever_may_be_code_has_its_type_cut(text: str) -> None:
    assert set(order_ahead(CLASSIC, "en", text).families) == {"text", "mono"}


@pytest.mark.parametrize(
    "style",
    [
        ".entry-period { font-family: var(--family-mono) }",
        ".entry-period, code { font-family: var(--family-mono) }",
        "@page { @bottom-center { color: red } font-family: var(--family-mono) }",
        ":root { --figures: var(--family-mono) }",
        "code::before, .mycode { font-family: var(--family-mono) }",
    ],
)
def test_a_theme_that_sets_other_things_in_the_code_font_has_it(style: str) -> None:
    theme = replace(CLASSIC, css=CLASSIC.css + style)
    assert "mono" in order_ahead(theme, "en", ROWS).families


def test_a_template_that_writes_code_of_its_own_has_it() -> None:
    source, galley = make_up(Job("resume.md", ROWS.encode()))
    assert set(ordered(galley, CLASSIC, source.text).families) == {"text"}
    galley = replace(galley, html=galley.html.replace("<main", "<code>x</code><main"))
    assert set(ordered(galley, CLASSIC, source.text).families) == {"text", "mono"}


class Waiting(Stages):
    """Stages that note what was ordered, and what was then needed."""

    def __init__(self) -> None:
        super().__init__()
        self.ordered: list[TypeOrder] = []
        self.needed: list[TypeOrder] = []

    def prepare(self, order: TypeOrder, style: str) -> None:
        super().prepare(order, style)
        self.ordered.append(order)

    def typeset(self, galley: Galley, meanwhile: Callable[[], None] | None = None) -> Proof:
        self.needed.append(order_of(galley))
        return super().typeset(galley, meanwhile)


@pytest.mark.parametrize("path", CORPUS[::12], ids=lambda path: path.stem)
def test_what_is_ordered_ahead_is_what_a_page_needs(path: Path) -> None:
    """But for passages in other languages, which are known only when the page is made up."""
    press = Waiting()
    result = build(Job(path.name, path.read_bytes(), folder=path.parent, verified=False), press=press)
    assert result.proof.pages
    assert press.ordered[-1].families == press.needed[0].families
    assert press.needed[0].alphabet == press.ordered[-1].alphabet
