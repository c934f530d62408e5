"""Standing type: what the last build of a command read and wrote, so that the same command again need not set it anew.

Printers keep a forme standing when a text is to be printed again. Here a record is kept in the platform's cache folder,
under a key of the command line, the working folder and the environment that counts. It has the digest of every file
that was read, of every place where one was looked for and none was, and of every PDF written. Where all of it still
holds, the build is known to have the same end, and nothing is loaded but this module.

A record is never believed on its own: it carries its own digest, and what cannot be read is not known. So two processes
at once, a full disk or a file of garbage cost nothing but a build. No pathlib here: it takes longer than all of this.
"""

from __future__ import annotations

import marshal
import os
import stat
import sys
from hashlib import blake2b

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

FORM = b"cvpdf standing 1\n"
DIGEST = 20
PLAIN = 2  # marshal's form without references, in which equal values are equal bytes
MOST_RECORDS = 500
MOST_BYTES = 64_000
MOST_FILES = 200  # in a theme's folder; a larger one is no theme but somebody's home
# A file changed so shortly before the run, or in it, may have been read before it was changed (a kernel's tick: 10 ms).
TICK = 20_000_000
VARIABLES = (
    "SOURCE_DATE_EPOCH", "HOME", "USERPROFILE", "APPDATA", "XDG_CONFIG_HOME", "NO_COLOR", "TERM", "PYTHONPATH",
    "LANG", "LC_ALL", "LC_CTYPE", "PYTHONUTF8", "PYTHONIOENCODING",
)  # fmt: skip
# Where a system's loader looks for libraries: its own list of them, which each package manager has written anew, and
# folders, those that a variable adds before the others. Which ones set a page: `press/libraries.py`.
LOADERS_LIST = "/etc/ld.so.cache"
LIBRARY_FOLDERS = ("/usr/lib", "/usr/lib64", "/usr/local/lib", "/opt/homebrew/lib", "C:\\msys64\\mingw64\\bin")
LIBRARY_VARIABLES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", "WEASYPRINT_DLL_DIRECTORIES")
LIBRARIES = (
    "libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz.so.0", "libharfbuzz-subset.so.0", "libfontconfig.so.1",
    "libfreetype.so.6",
)  # fmt: skip
FORCE = "--force"
# Two folders of records: of whole commands, and of each PDF of a command that makes many.
COMMANDS, MANY = "standing", "many"
ABSENT = "absent"
FOLDER = "folder"


def cache_folder(environ: Mapping[str, str], part: str = COMMANDS) -> str | None:
    """Where this platform keeps what may be removed at any time; None where nothing says so.

    Args:
        environ: The environment.
        part: Records of whole `COMMANDS`, or of one PDF each of `MANY`.
    """
    home = environ.get("HOME") or environ.get("USERPROFILE")
    if environ.get("XDG_CACHE_HOME"):
        base = environ["XDG_CACHE_HOME"]
    elif sys.platform == "win32":
        base = environ.get("LOCALAPPDATA", "")
    elif home:
        base = os.path.join(home, "Library/Caches" if sys.platform == "darwin" else ".cache")
    else:
        return None
    return os.path.join(base, "cvpdf", part) if os.path.isabs(base) else None


def recall(arguments: Sequence[str]) -> tuple[str, str] | None:
    """What the same command said when it last built what still stands (standard output, stderr); None if unknown."""
    path = _record_path(arguments)
    if FORCE in arguments or path is None:
        return None
    return standing(path)


def standing(path: str, house: bytes = b"") -> tuple[str, str] | None:
    """What the record at a path keeps (two texts), if all that it is about is as it was; None where it is not.

    Args:
        path: Of the record.
        house: What `house_signature` gives, where that is known already.
    """
    try:
        with open(path, "rb", opener=_unwaiting) as file:
            data = file.read(MOST_BYTES + 1) or b""
        if not data.startswith(FORM) or digest(data[len(FORM) + DIGEST :]) != data[len(FORM) : len(FORM) + DIGEST]:
            return None
        built_by, files, out, err = marshal.loads(data[len(FORM) + DIGEST :])  # noqa: S302 - digest looked at above
        if built_by != (house or house_signature()) or any(seen(path) != state for path, state in files):
            return None
    except (OSError, ValueError, TypeError, EOFError):
        return None
    return out, err


def remember(arguments: Sequence[str], run: Run) -> None:
    """Keep what a command read and wrote; nothing is kept where it cannot be, or where a file changed meanwhile."""
    path = _record_path(arguments)
    if path is not None and keep(path, run):
        for _, _, old in records(os.path.dirname(path))[:-MOST_RECORDS]:
            _remove(old)


class Run:
    """What a build read and wrote.

    Args:
        files: Files and folders read, and places where none was found.
        written: Each PDF's path, and the `digest` of its bytes.
        said: What went to standard output and to stderr, or any two texts.
        begun: When the run began, before it read anything; nanoseconds since 1970.
        house: What `house_signature` gives, where that is known already.
    """

    def __init__(
        self, files: Iterable[str], written: Mapping[str, bytes], said: tuple[str, str], begun: int, house: bytes = b""
    ) -> None:
        self.files, self.written, self.said, self.begun, self.house = files, written, said, begun, house


def keep(path: str, run: Run) -> bool:
    """Write a record, whole or not at all, and say whether it was written."""
    try:
        states = [(file, seen(file)) for file in dict.fromkeys(map(os.path.abspath, run.files))]
        if any(_changed_since(file, run.begun - TICK) for file, _ in states):
            return False
        states += [(os.path.abspath(file), state) for file, state in run.written.items()]
        body = marshal.dumps((run.house or house_signature(), states, *run.said))
        return len(body) < MOST_BYTES - len(FORM) - DIGEST and _put(path, FORM + digest(body) + body)
    except (OSError, ValueError):
        return False


def _unwaiting(path: str, flags: int) -> int:
    """Open without waiting: a pipe in the place of a record has nothing to say."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def records(folder: str) -> list[tuple[int, int, str]]:
    """Each record's age mark (nanoseconds since 1970), bytes and path, oldest first."""
    try:
        with os.scandir(folder) as entries:
            found = [(entry.stat().st_mtime_ns, entry.stat().st_size, entry.path) for entry in entries]
    except OSError:
        return []
    return sorted(found)


def seen(path: str) -> bytes | str:
    """What is at a path: the digest of a file, or of all that lies in a folder; or that nothing is there.

    Raises:
        ValueError: It is a pipe, which must not be emptied here, or a folder holds more than any theme does.
    """
    try:
        mode = os.stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return ABSENT
    if stat.S_ISDIR(mode):
        # Below `.git` everything may change; only that it is there counts.
        inside = () if os.path.basename(path) == ".git" else tuple((each, seen(each)) for each in below(path))
        return digest(marshal.dumps((FOLDER, inside), PLAIN))
    if not stat.S_ISREG(mode):
        raise ValueError(path)
    with open(path, "rb") as file:
        return digest(file.read())


def house_signature() -> bytes:
    """All of cvpdf's own files, the interpreter, its libraries and the system's, by name, size and time of change."""
    package = os.path.dirname(os.path.abspath(__file__))
    top = os.path.dirname(os.path.dirname(package))
    data = os.path.join(package, "data")
    roots = [package] if os.path.isdir(data) else [package, os.path.join(top, "themes"), os.path.join(top, "fonts")]
    hashed = blake2b(sys.version.encode(), digest_size=DIGEST)
    for place in sys.path:
        try:
            if place.endswith("-packages"):  # a library that comes or goes changes its folder's date
                hashed.update(f"{place!r} {os.stat(place).st_mtime_ns}\n".encode())
        except OSError:
            pass
    for path in _library_places():
        try:
            state = os.stat(path)
        except OSError:
            continue
        hashed.update(f"{path!r} {state.st_size} {state.st_mtime_ns}\n".encode())
    for root in roots:
        for path, size, changed in _signs(root):
            hashed.update(f"{path!r} {size} {changed}\n".encode())
    return hashed.digest()


def _library_places() -> Iterator[str]:
    """What changes when the system's libraries that set a page do: the loader's list, their folders, and they."""
    yield LOADERS_LIST
    named = [place for name in LIBRARY_VARIABLES for place in os.environ.get(name, "").split(os.pathsep) if place]
    multiarch = getattr(sys.implementation, "_multiarch", "")  # Debian's folder: x86_64-linux-gnu
    for folder in (*named, *LIBRARY_FOLDERS, *([f"/usr/lib/{multiarch}"] if multiarch else [])):
        yield folder
        yield from (f"{folder}/{library}" for library in LIBRARIES)


def _signs(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.name == "__pycache__":
                continue
            if entry.is_dir():
                yield from _signs(entry.path)
            else:
                state = entry.stat()
                yield entry.path, state.st_size, state.st_mtime_ns


def below(folder: str) -> list[str]:
    """The files of a folder and of those in it, in order; what is hidden and Python's own are no part of a theme."""
    found: list[str] = []
    for parent, names, files in os.walk(folder):
        names[:] = sorted(name for name in names if not name.startswith(".") and name != "__pycache__")
        found += (os.path.join(parent, name) for name in sorted(files) if not name.startswith("."))
        if len(found) > MOST_FILES:
            raise ValueError(folder)
    return found


def _changed_since(path: str, moment: int) -> bool:
    try:
        places = below(path) if os.path.isdir(path) and os.path.basename(path) != ".git" else [path]
        return any(os.stat(each).st_ctime_ns > moment for each in places if os.path.isfile(each))
    except OSError:
        return True


def record_path(words: Sequence[str], part: str) -> str | None:
    """Where the record of these words is kept, said in this folder and this environment; None where there is none."""
    folder = cache_folder(os.environ, part)
    if folder is None:
        return None
    names = sorted(name for name in os.environ if name.startswith("CVPDF_") or name in VARIABLES)
    try:
        told = (os.getcwd(), list(words), [(name, os.environ[name]) for name in names])
    except OSError:  # the working folder has gone
        return None
    return os.path.join(folder, digest(marshal.dumps(told, PLAIN)).hex())


def remove_older(part: str, moment: int) -> None:
    """Remove the records of a part that were last written before a moment (nanoseconds since 1970)."""
    for written, _, path in records(cache_folder(os.environ, part) or os.devnull):
        if written < moment:
            _remove(path)


def _record_path(arguments: Sequence[str]) -> str | None:
    try:
        terminal = "terminal" if sys.stderr.isatty() else ""  # there it is told in colour
    except AttributeError:  # there is no stderr
        return None
    return record_path([terminal, *(word for word in arguments if word != FORCE)], COMMANDS)


def _put(path: str, data: bytes) -> bool:
    """Write a record whole or not at all."""
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        _remove(temporary)
        return False
    return True


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:  # another process was quicker
        pass


def digest(data: bytes) -> bytes:
    """What a record keeps of a file's bytes."""
    return blake2b(data, digest_size=DIGEST).digest()
