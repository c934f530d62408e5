#!/bin/sh
# Makes a machine ready for cvpdf, and does nothing where it is ready.
#
#   tools/setup.sh venv   .venv, with what it needs from the system
#   tools/setup.sh run    also the packages of requirements.lock: for `make pdf`
#   tools/setup.sh dev    also those of requirements-dev.lock: for `make test` and `make check`
#
# PYTHON=… names the interpreter to use. One line is said for each thing installed; what the installers print is
# shown only where they fail.
set -eu

cd "$(dirname "$0")/.."
root=$PWD
venv=$root/.venv

log=$(mktemp)
trap 'rm -f "$log"' EXIT

say() { printf 'setup: %s\n' "$*"; }

fail() {
    printf 'setup: %s\n' "$*" >&2
    exit 1
}

# -- what is missing -------------------------------------------------------------------------------------------------

is_good_python() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

# The first interpreter that is new enough; empty where there is none.
find_python() {
    if [ -n "${PYTHON:-}" ]; then
        is_good_python "$PYTHON" && command -v "$PYTHON"
        return 0
    fi
    for name in python3 python3.13 python3.12 python3.11 python3.14; do
        if is_good_python "$name"; then
            command -v "$name"
            return 0
        fi
    done
}

# The names of the things cvpdf needs that this machine has not, one a line. A library is there if it can be loaded,
# by the names WeasyPrint itself tries: a package list would not know of one built by hand, or of one for another
# architecture than Python's.
find_missing() {
    "$1" - <<'PYTHON'
import ctypes
import importlib.util
import sys

LIBRARIES = (
    ("pango", "libpango-1.0.so.0", "libpango-1.0.dylib"),
    ("pangoft2", "libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
    ("harfbuzz", "libharfbuzz.so.0", "libharfbuzz.0.dylib"),
    ("harfbuzz-subset", "libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
    ("fontconfig", "libfontconfig.so.1", "libfontconfig.1.dylib"),
)
for name, linux, macos in LIBRARIES:
    try:
        ctypes.CDLL(macos if sys.platform == "darwin" else linux)
    except OSError:
        print(name)
if importlib.util.find_spec("ensurepip") is None:  # Debian and Ubuntu keep it in a package of its own
    print("ensurepip")
PYTHON
}

# -- where it comes from ---------------------------------------------------------------------------------------------

find_manager() {
    case $(uname -s) in
        Darwin) managers=brew ;;
        *) managers='apt-get dnf pacman apk brew' ;;
    esac
    for name in $managers; do
        if command -v "$name" >/dev/null 2>&1; then
            echo "$name"
            return 0
        fi
    done
}

# The package in which MANAGER has the THING; empty where it has none.
package_of() {
    case $1:$2 in
        *:python) echo python3 ;;

        apt-get:pango) echo libpango-1.0-0 ;;
        apt-get:pangoft2) echo libpangoft2-1.0-0 ;;
        apt-get:harfbuzz) echo libharfbuzz0b ;;
        apt-get:harfbuzz-subset) echo libharfbuzz-subset0 ;;
        apt-get:fontconfig) echo libfontconfig1 ;;
        apt-get:ensurepip) "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])' ;;

        apk:pango) echo so:libpango-1.0.so.0 ;;
        apk:pangoft2) echo so:libpangoft2-1.0.so.0 ;;
        apk:harfbuzz) echo so:libharfbuzz.so.0 ;;
        apk:harfbuzz-subset) echo so:libharfbuzz-subset.so.0 ;;
        apk:fontconfig) echo so:libfontconfig.so.1 ;;

        # dnf, pacman and brew: both Pango libraries in one package, both HarfBuzz libraries in another.
        *:pango | *:pangoft2) echo pango ;;
        *:harfbuzz | *:harfbuzz-subset) echo harfbuzz ;;
        *:fontconfig) echo fontconfig ;;
    esac
}

install_command() {
    case $1 in
        apt-get) echo "apt-get install -y --no-install-recommends" ;;
        dnf) echo "dnf install -y --setopt=install_weak_deps=False" ;;
        # y: a fresh machine has no lists; needed: what is there stays as it is
        pacman) echo "pacman -Sy --noconfirm --needed" ;;
        apk) echo "apk add --no-cache" ;;
        brew) echo "brew install" ;;
    esac
}

# -- installing ------------------------------------------------------------------------------------------------------

# What to put before a command that needs root: nothing, sudo, or (fails) there is no way.
become_root() {
    if [ "$manager" = brew ] || [ "$(id -u)" = 0 ]; then
        return 0
    elif ! command -v sudo >/dev/null 2>&1; then
        return 1
    elif [ -t 0 ]; then
        echo sudo
    else # nobody is there to type a password
        sudo -n true 2>/dev/null && echo 'sudo -n'
    fi
}

# The whole command, as someone would type it.
advise() {
    sudo=
    who=
    if [ "$manager" != brew ] && [ "$(id -u)" != 0 ]; then
        if command -v sudo >/dev/null 2>&1; then sudo='sudo '; else who=' as root'; fi
    fi
    if [ "$manager" = apt-get ]; then
        echo "please run$who: ${sudo}apt-get update && $sudo$install $*"
    else
        echo "please run$who: $sudo$install $*"
    fi
}

install_packages() {
    manager=$(find_manager)
    if [ -z "$manager" ]; then
        fail "cvpdf needs $(echo "$*" | sed 's/ /, /g'), and there is no apt-get, dnf, pacman, apk or brew to install" \
            "it: please install it and run make again."
    fi
    packages=
    for thing in "$@"; do
        package=$(package_of "$manager" "$thing")
        [ -n "$package" ] || fail "$python has no $thing: name a complete Python with make PYTHON=…"
        case " $packages " in
            *" $package "*) ;;
            *) packages="${packages:+$packages }$package" ;;
        esac
    done

    install=$(install_command "$manager")
    advice=$(advise "$packages")
    as_root=$(become_root) || fail "cvpdf needs packages that only root can install; $advice"
    if [ "$manager" = apt-get ] && [ -z "$refreshed" ]; then
        # One broken list among many is no reason to stop: what can be installed is seen below.
        $as_root apt-get update >"$log" 2>&1 || :
        refreshed=yes
    fi
    # shellcheck disable=SC2086 # these are words of a command, made above
    if ! $as_root env DEBIAN_FRONTEND=noninteractive $install $packages >>"$log" 2>&1; then
        tail -n 15 "$log" >&2
        fail "$manager could not install $packages; $advice"
    fi
    for package in $packages; do
        say "installed $package ($manager)"
    done
}

prepare_system() {
    refreshed=
    python=$(find_python)
    if [ -z "$python" ]; then
        [ -z "${PYTHON:-}" ] || fail "PYTHON=$PYTHON is not a Python 3.11 or newer."
        install_packages python
        python=$(find_python)
        [ -n "$python" ] || fail "cvpdf needs Python 3.11 or newer and found none: name one with make PYTHON=…"
    fi
    missing=$(find_missing "$python")
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086 # one word a thing
    install_packages $missing
    missing=$(find_missing "$python")
    # shellcheck disable=SC2086
    [ -z "$missing" ] || fail "the packages are installed, but $python still cannot find:" $missing
}

# -- the environment -------------------------------------------------------------------------------------------------

make_venv() {
    if ! is_good_python "$venv/bin/python"; then
        rm -rf "$venv"
        if ! "$python" -m venv "$venv" >"$log" 2>&1; then
            cat "$log" >&2
            rm -rf "$venv"
            fail "$python could not make $venv."
        fi
        say "made .venv with $("$venv/bin/python" -V)"
    fi
    # The checkout itself is what runs: nothing is built, and an edit counts at once.
    site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    echo "$root/src" >"$site/cvpdf-checkout.pth"
    cat >"$venv/bin/cvpdf" <<END
#!/bin/sh
${DYLD_FALLBACK_LIBRARY_PATH:+export DYLD_FALLBACK_LIBRARY_PATH="$DYLD_FALLBACK_LIBRARY_PATH"}
exec "$venv/bin/python" -m cvpdf "\$@"
END
    chmod +x "$venv/bin/cvpdf"
}

# The copy of a lock file inside .venv says that its packages are there.
install_lock() {
    if ! cmp -s "$1" "$venv/$1"; then
        # PIP_USER: where a user's configuration asks for --user, an environment refuses it
        if ! PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 "$venv/bin/python" -m pip install \
            --quiet --require-hashes --requirement "$1" >"$log" 2>&1; then
            cat "$log" >&2
            fail "the packages of $1 could not be installed."
        fi
        say "installed the packages of $1 into .venv"
    fi
    cp "$1" "$venv/$1"
}

# Apple's loader does not look into Homebrew's folder on its own.
if [ "$(uname -s)" = Darwin ] && [ -d /opt/homebrew/lib ]; then
    DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib:/usr/lib
    export DYLD_FALLBACK_LIBRARY_PATH
fi

case ${1:-} in
    venv | run | dev) ;;
    *) fail "usage: tools/setup.sh venv|run|dev" ;;
esac
prepare_system
make_venv
case $1 in
    run) install_lock requirements.lock ;;
    dev)
        install_lock requirements-dev.lock
        cp requirements.lock "$venv/requirements.lock" # the former holds all of the latter
        ;;
esac
