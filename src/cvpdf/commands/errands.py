"""What `cvpdf build` is to make: sources × themes, or targets, each with what is asked of it and its place."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from cvpdf.commands.flags import flags_of
from cvpdf.configuration.layers import FILE, PROJECT, Layers, folders, gather, user_file
from cvpdf.configuration.private import FILE as PRIVATE_FILE
from cvpdf.configuration.private import private_values
from cvpdf.model.edition import WITHHOLD, Edition
from cvpdf.model.errors import UsageError
from cvpdf.model.settings import Wishes

# Named tuples and not dataclasses, which take a millisecond each to make: all of this is on the way of every build.
NOTHING: Wishes = {}
STDIN = "-"
STDOUT = Path("-")
ALL = "all"
OF_LINES = (".jsonl", ".ndjson")  # a résumé a line
PROJECT_SOURCES = "content"  # a project keeps its résumés here, and their PDFs in output/ beside it


class Asked(NamedTuple):
    """What is asked of one PDF outside its front matter: flags and target and environment above it, files below."""

    above: Wishes = NOTHING
    below: Wishes = NOTHING

    def value(self, key: str, default: Any = None) -> Any:
        """The value that wins where front matter has no say."""
        wish = self.above.get(key) or self.below.get(key)
        return wish.value if wish else default


class Errand(NamedTuple):
    """One source, one theme, one place; a theme of None is what is asked, or the source's own wish."""

    source: str
    theme: str | None
    output: Path
    asked: Asked = Asked()

    @property
    def loose(self) -> bool:
        """Whether the PDF depends on what no record can hold: the machine's fonts, the network."""
        return bool(self.asked.value("system-fonts") or self.asked.value("allow-network"))


def _over(below: Wishes, flags: Wishes) -> Wishes:
    """Flags over a target and the environment; of the theme's options only those that are named."""
    joined = {**below, **flags}
    if "options" in below and "options" in flags:
        tokens = {**below["options"].value, **flags["options"].value}
        joined["options"] = flags["options"]._replace(value=tokens)
    return joined


def plan(options: argparse.Namespace) -> Iterator[Errand]:
    """What is to be made, before anything is.

    Raises:
        UsageError: No source, standard input twice, or two PDFs of one name.
    """
    if options.sources.count(STDIN) > 1:
        raise UsageError("Standard input can be read only once.")
    if "" in options.sources or options.output == "":
        raise UsageError("A file's name is empty.", "For example: cvpdf build resume.md -o resume.pdf")
    flags = flags_of(options)
    if _untrusted(options) and (options.target or not options.sources):
        raise UsageError("--untrusted reads no cvpdf.toml.", "Name the résumé: cvpdf build --untrusted resume.md")
    orders = list(_of_targets(options, flags)) if options.target else list(_of_sources(options, flags))
    many = len(orders) > 1
    taken: dict[str, str] = {}
    for order in orders:
        _forbid_network(options, order.asked)
        output = order.place(many=many)
        place = os.path.abspath(output)  # noqa: PTH100 - two links to one place are two PDFs
        if place in taken:
            message = f"{taken[place]} and {order.source} would both become {output}."
            raise UsageError(message, "Give -o a pattern such as out/{stem}-{theme}.pdf.")
        taken[place] = order.source
        yield Errand(order.source, order.theme, output, order.asked)


def _forbid_network(options: argparse.Namespace, asked: Asked) -> None:
    """A stranger could learn from a fetch that, when and where their résumé is read, or have a machine here called."""
    if _untrusted(options) and asked.value("allow-network", default=False):
        message = f"--untrusted fetches nothing, and {asked.above['allow-network'].place} asks for it."
        raise UsageError(message, "Leave one of the two out.")


def _untrusted(options: argparse.Namespace) -> bool:
    """Whether the files beside the résumé are a stranger's too."""
    return getattr(options, "untrusted", False)


class _Order(NamedTuple):
    """An errand whose place is not known yet: `name` is what its PDF is called unless a pattern says otherwise."""

    source: str
    theme: str | None
    asked: Asked
    name: str
    target: str = ""

    def place(self, *, many: bool) -> Path:
        wish = self.asked.value("output")
        many = many and not (self.target and "output" in self.asked.above)
        look = self.theme or self.asked.value("theme", "classic")
        return output_path(self, Path(look).name, wish, many=many)


def output_path(order: _Order, look: str, wish: str | None, *, many: bool) -> Path:
    """Where a PDF goes: as `-o` says, in output/ within a project, or beside its source."""
    path = Path(order.source)
    if wish == STDIN and not many:
        return STDOUT
    if wish is None:
        return _home(path) / order.name if order.source != STDIN else Path(order.name)
    if "{" in wish:
        stem = stem_of(order.source)
        known = {"stem": stem, "theme": look, "target": order.target or stem}
        place = re.sub(r"\{(\w+)\}", lambda match: known.get(match[1], match[0]), wish)
        if re.search(r"[{}]", re.sub(r"\{(?:stem|theme|target)\}", "", wish)):
            raise UsageError(f"-o {wish}: a pattern knows {{stem}}, {{theme}} and {{target}}.")
        return Path(place)
    if wish.endswith(("/", os.sep)) or os.path.isdir(wish):  # noqa: PTH112 - Path raises where a name is too long
        return Path(wish) / order.name
    if many:
        raise UsageError(f"-o {wish} is one file, but there are several PDFs.", "Name a folder, such as -o out/.")
    return Path(wish)


def _home(source: Path) -> Path:
    parent = source.parent
    return parent.parent / "output" if parent.name == PROJECT_SOURCES else parent


@cache
def _layers(folder: Path, *, files: bool = True) -> Layers:
    return gather(folder, os.environ, files=files)


def places_of(errands: Iterable[Errand]) -> Iterator[str]:
    """Each source, and each place where a file of settings or private values was looked for, there or not."""
    here = {Path(): None}
    for errand in errands:
        if not line_of(errand.source):  # only the line counts, and who keeps a record keeps its digest
            yield errand.source
        here[Path(errand.source).parent] = None
    for start in here:
        for folder in folders(start):
            yield from (str(folder / name) for name in (FILE, PROJECT, PRIVATE_FILE, ".git"))
    user = user_file(os.environ)
    if user is not None:
        yield str(user)


def forget_layers() -> None:
    """Read files of settings anew from now on: they may have changed."""
    _layers.cache_clear()


def layers_for(source: str, *, files: bool = True) -> Layers:
    """What holds around a source; around the working folder for standard input; `files` are not even opened without."""
    return _layers(Path() if source == STDIN else Path(source).parent, files=files)


def _of_sources(options: argparse.Namespace, flags: Wishes) -> Iterator[_Order]:
    """Each source, named or configured, in each theme."""
    sources = options.sources
    if not sources:
        here = _layers(Path())
        sources = here_sources(here)
    if not sources:
        raise UsageError("Which résumé?", "For example: cvpdf build resume.md")
    themes: list[str | None] = list(dict.fromkeys(_each_theme(options.theme) if options.theme else [None]))
    for source in dict.fromkeys(_each_source(sources)):
        layers = layers_for(source, files=not _untrusted(options))
        asked = Asked(_over(layers.environment, flags), layers.files)
        stem = stem_of(source)
        stem += "-public" if asked.value("public") else ""  # neither takes the place of the other
        for theme in themes:
            look = Path(theme).name if theme else asked.value("theme", "classic")
            yield _Order(source, theme, asked, f"{stem}-{look}.pdf" if len(themes) > 1 else f"{stem}.pdf")


def _each_source(named: Iterable[str]) -> Iterator[str]:
    """The files named; what there is nothing for stays as it was named, to be told when it is opened."""
    for name in named:
        if name == STDIN or (os.path.isfile(name) and not name.casefold().endswith(OF_LINES)):  # noqa: PTH113 - as in output_path
            yield name
        else:
            from cvpdf.commands.named import sources_of

            yield from sources_of(name, OF_LINES) or [name]


def line_of(source: str) -> tuple[str, int] | None:
    """The file and the line of a source that is one line of data, such as `people.jsonl:17`; None for any other."""
    path, _, number = source.rpartition(":")
    return (path, int(number)) if path.casefold().endswith(OF_LINES) and number.isdecimal() else None


def stem_of(source: str) -> str:
    """What a PDF is called after its source: `resume`, or `people-17` after a line."""
    line = line_of(source)
    return "resume" if source == STDIN else f"{Path(line[0]).stem}-{line[1]}" if line else Path(source).stem


def _of_targets(options: argparse.Namespace, flags: Wishes) -> Iterator[_Order]:
    """Each target asked for; `all` is each of cvpdf.toml, in its order."""
    here = _layers(Path())
    names = list(_targets(here)) if ALL in options.target else list(dict.fromkeys(options.target))
    for name in names or options.target:
        layers, wishes = here, target_of(name, here)
        sources = options.sources or (wishes["source"].value if "source" in wishes else here_sources(here))
        if not sources:
            raise UsageError(f"Target {name} names no source.", f'{wishes_place(here)}: add source = "resume.md".')
        sources = tuple(dict.fromkeys(_each_source(sources)))
        for source in sources:
            theme = (options.theme or [None])[-1]
            asked = Asked(_over({**layers.environment, **wishes}, flags), layers.files)
            stem = f"{name}-{stem_of(source)}" if len(sources) > 1 else name
            yield _Order(source, theme, asked, f"{stem}.pdf", name)


def _targets(layers: Layers) -> dict[str, Wishes]:
    targets: dict[str, Wishes] = layers.files["targets"].value if "targets" in layers.files else {}
    return targets


def target_of(name: str, layers: Layers) -> Wishes:
    """What a target of cvpdf.toml asks.

    Raises:
        UsageError: There is none of that name.
    """
    targets = _targets(layers)
    if name not in targets:
        raise UsageError(f"There is no target {name!r}.", _known_targets(name, targets, layers))
    return targets[name]


def edition_of(errand: Errand, *, own: bool = True) -> Edition:
    """Which of the source's words this errand wants; a stranger's résumé gets none of the caller's private values."""
    folder = Path() if errand.source == STDIN else Path(errand.source).parent
    asked = errand.asked
    return Edition(
        variant=asked.value("variant", default=""),
        public=asked.value("public", default=False),
        withhold=asked.value("withhold", default=WITHHOLD),
        private=private_values(folder, os.environ) if own else (),
    )


def _each_theme(names: list[str]) -> Iterator[str]:
    """The themes named; `all` are those that come with cvpdf and those of installed packages."""
    for name in names:
        if name == ALL:
            from cvpdf.data import THEMES
            from cvpdf.theming.shelf import installed_themes, theme_names

            yield from (*theme_names(THEMES), *installed_themes())
        else:
            yield name


def here_sources(layers: Layers) -> tuple[str, ...]:
    """The sources that the environment or a file names."""
    sources: tuple[str, ...] = Asked(layers.environment, layers.files).value("source", ())
    return sources


def sources_here(*, trusted: bool) -> tuple[str, ...]:
    """The sources of the working folder, where none is named; none where the files there may be a stranger's."""
    return here_sources(_layers(Path())) if trusted else ()


def wishes_place(layers: Layers) -> str:
    """Where the targets stand."""
    return layers.files["targets"].place if "targets" in layers.files else "cvpdf.toml"


def _known_targets(name: str, targets: Wishes | dict[str, Wishes], layers: Layers) -> str:
    from cvpdf.configuration.values import nearest

    if not targets and name == ALL:
        return "Name one in cvpdf.toml: [targets.NAME]." if layers.read else "There is no cvpdf.toml here or above."
    if not targets:
        return f"Add [targets.{name}] to cvpdf.toml." if layers.read else "There is no cvpdf.toml here or above."
    return nearest(name, targets, "Targets")
