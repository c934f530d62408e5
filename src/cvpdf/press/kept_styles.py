"""Computed styles kept from one layout to the next: under `--watch` the cascade finds the same for nearly all elements.

A computed style follows from the style of the parent and from the declarations that match, in their order; WeasyPrint
itself shares it between elements for which these are the same. So an element gets the object that it would have got
anew, and what has been worked out of it since, property by property, stays. A style goes to one element of a layout, as
a new one does. tests/unit/press/test_kept_pages.py compares the bytes with those that are set without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from math import inf
from types import ModuleType
from typing import Any, NamedTuple

from cvpdf.press.by_heart import known_by_heart

# Lengths of the page, which is known to the second layout before it is to the first.
OF_PAGE = re.compile(r"\dp?[sld]?v(?:w|h|i|b|min|max)\b")
Key = tuple[Any, ...]


# Of a rule that holds for an element: its sheet's number, specificity, layer, pseudo-element and declarations.
Rule = tuple[int, Any, float, str | None, Any]
Found = tuple[Any, list[Rule]]  # a style, and the rules that it came from


@dataclass
class Styles:
    """Those of a layout.

    Attributes:
        known: What a style depends on → the styles, in order.
        pseudo: An element's style and what it came from → the styles of its pseudo-elements, for each such element.
        page_sizes: What lengths of the page refer to.
    """

    known: dict[Key, list[Found]] = field(default_factory=dict)
    pseudo: dict[Key, list[list[Any]]] = field(default_factory=dict)
    page_sizes: dict[str, Any] = field(default_factory=dict)

    def move(self, configuration: Any) -> None:
        """Have them look for their fonts in another of WeasyPrint's `FontConfiguration`s."""
        for found in self.known.values():
            for style, _ in found:
                style.font_config = style.root_style.font_config = configuration
                style.cache.clear()
        for each in self.pseudo.values():
            for styles in each:
                for style in styles:
                    style.font_config = configuration


_at_hand: list[Styles] = []  # while a layout is being made that may use them


def use(styles: Styles | None, style: str = "") -> None:
    """Take styles from these, and keep the next ones in them; None ends it.

    Args:
        styles: Of layouts with the same sheets and the same type.
        style: The sheet's text.
    """
    _at_hand[:] = [styles] if styles is not None and not OF_PAGE.search(style) else []


@cache
def install(weasyprint: ModuleType) -> None:
    """Let this WeasyPrint keep styles, when it is asked to; in another release it never does."""
    if known_by_heart(weasyprint):
        css = weasyprint.css
        css.StyleFor = _style_for(css)


def _style_for(css: ModuleType) -> type:
    plain: Any = css.StyleFor

    class StyleFor(plain):  # type: ignore[misc]
        """As WeasyPrint's, but for the styles that are there already."""

        def __init__(self, html: Any, sheets: Any, hints: Any, font_config: Any, target_collector: Any) -> None:
            if not _at_hand or hints:
                super().__init__(html, sheets, hints, font_config, target_collector)
                return
            self._cascaded_styles: dict[Any, Any] = {}
            self._computed_styles: dict[Any, Any] = {}
            self._sheets, self.font_config = sheets, font_config
            self.initial_page_sizes = _at_hand[0].page_sizes
            self.initial_page_sizes.update(box=None, area=None)
            _Cascade(css, self, html, target_collector).run(_at_hand[0])

    return StyleFor


class _Cascade:
    """The styles of one page's elements and pseudo-elements, in the order in which WeasyPrint computes them."""

    def __init__(self, css: ModuleType, styles: Any, html: Any, target_collector: Any) -> None:
        self.css, self.html, self.target_collector = css, html, target_collector
        self.computed, self.sheets = styles._computed_styles, styles._sheets  # noqa: SLF001 - the release is known
        self.circumstances = html.base_url, styles.font_config, styles.initial_page_sizes
        self.earlier, self.now = Styles(), Styles()

    def run(self, styles: Styles) -> None:
        """Compute all, with what these have; they have what was computed then."""
        self.earlier = Styles(styles.known, styles.pseudo)
        shared: dict[Key, Any] = {}
        pseudo_elements = []
        for wrapper in self.html.wrapper_element.iter_subtree():
            element = wrapper.etree_element
            rules, own = self._rules(wrapper), _own(element)
            above = self.computed[wrapper.parent.etree_element, None] if wrapper.parent else None
            key = (id(above), own, *[(*rule[:4], id(rule[4])) for rule in rules])
            common = (id(above), *[(*rule[:3], id(rule[4])) for rule in rules])
            if own is None and common in shared:
                style = self.computed[element, None] = shared[common]
            else:
                style = self._style(element, above, rules, key)
                if own is None:
                    shared[common] = style
            if any(pseudo for _, _, _, pseudo, _ in rules):
                pseudo_elements.append((element, style, rules, (id(style), *key)))
        for each in pseudo_elements:
            self._pseudo(*each)
        styles.known, styles.pseudo = self.now.known, self.now.pseudo

    def _rules(self, wrapper: Any) -> list[Rule]:
        return [
            (number, specificity, inf if layer is None else sheet.layers.index(layer), pseudo, declarations)
            for number, (sheet, _, _) in enumerate(self.sheets)
            for specificity, _, pseudo, (declarations, layer) in sheet.matcher.match(wrapper)
        ]

    def _style(self, element: Any, above: Any, rules: list[Rule], key: Key) -> Any:
        """The computed style of an element."""
        kept = self.earlier.known.get(key)
        style = _as_new(kept.pop(0)[0]) if kept else self._made(element, None, above, rules)
        self.computed[element, None] = style
        self.now.known.setdefault(key, []).append((style, rules))
        self._collect(style)
        return style

    def _pseudo(self, element: Any, above: Any, rules: list[Rule], key: Key) -> None:
        """The computed styles of an element's pseudo-elements."""
        kept = self.earlier.pseudo.get(key)
        names = dict.fromkeys(pseudo for _, _, _, pseudo, _ in rules if pseudo)
        if kept:
            styles = list(map(_as_new, kept.pop(0)))
        else:
            styles = [self._made(element, name, above, rules) for name in names]
        for name, style in zip(names, styles, strict=True):
            self.computed[element, name] = style
            self._collect(style)
        self.now.pseudo.setdefault(key, []).append(styles)

    def _made(self, element: Any, pseudo: str | None, above: Any, rules: list[Rule]) -> Any:
        """A style computed anew."""
        base_url, fonts, sizes = self.circumstances
        root = self.css.InitialStyle(fonts) if above is None else self.computed[self.html.etree_element, None]
        own = element if pseudo is None and _own(element) else None
        cascaded = self._cascaded(own, [rule for rule in rules if rule[3] == pseudo])
        return self.css.ComputedStyle(above, cascaded, pseudo, root, base_url, fonts, sizes)

    def _collect(self, style: Any) -> None:
        """Note the anchor that stands there, as WeasyPrint does for each new style."""
        if style["anchor"]:
            self.target_collector.collect_anchor(style["anchor"])

    def _cascaded(self, element: Any, rules: list[Rule]) -> dict[str, Any]:
        """The declarations that hold, each with its weight: those of the element's attributes and those of rules."""
        cascaded: dict[str, Any] = {}
        base_url, precedence = self.html.base_url, self.css.declaration_precedence
        if element is not None:
            for specificity, _, declarations, _ in self.css.find_style_attributes(_Alone(element), False, base_url):
                for name, values, important in self.css.preprocess_declarations(base_url, declarations):
                    _declare(cascaded, name, values, (precedence("author", important), inf, specificity))
        for number, own_specificity, layer, _, declarations in rules:
            _, origin, specificity = self.sheets[number]
            for name, values, important in declarations:
                weight = precedence(origin, important), layer, specificity or own_specificity
                _declare(cascaded, name, values, weight)
        return cascaded


class _Alone(NamedTuple):
    """An element as if it were a tree of one."""

    element: Any

    def iter(self) -> Iterator[Any]:
        """All of it."""
        yield self.element


def _declare(cascaded: dict[str, Any], name: str, values: Any, weight: Any) -> None:
    """A declaration, unless one of more weight is there."""
    before = cascaded.get(name)
    if before is None or before[1] <= weight:
        cascaded[name] = values, weight


def _own(element: Any) -> Key | None:
    """The attributes of an element that declare something; None where it has none."""
    if "svg" in str(element.tag):
        return "svg", *element.items()
    own = (element.get("style"), element.get("lang"), element.get("id"), element.tag == "a" and element.get("name"))
    return own if any(own) else None


def _as_new(style: Any) -> Any:
    """A style as it was before boxes were built with it."""
    style.__dict__.pop("anonymous_style", None)
    display = style.pop("display", ())  # which no box can be built without
    if display:
        style.pop("overflow", None)
    if "table" in display:
        for name in _of_tables():
            style.pop(name, None)
    return style


@cache
def _of_tables() -> tuple[str, ...]:
    """What a table's style gives away to the box around it."""
    from weasyprint.css.properties import TABLE_WRAPPER_BOX_PROPERTIES

    return tuple(TABLE_WRAPPER_BOX_PROPERTIES)
