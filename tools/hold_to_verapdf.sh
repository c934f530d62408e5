#!/usr/bin/env bash
# Asks veraPDF, the reference implementation of PDF/A and PDF/UA, about each PDF of a folder.
#
#   IMAGE=verapdf/cli:… tools/hold_to_verapdf.sh FOLDER
#
# Every file must pass both flavours. A folder without a PDF fails: veraPDF itself is content with no file at all.
set -euo pipefail

folder=$(cd "$1" && pwd)
count=0
for pdf in "$folder"/*.pdf; do
    [ -e "$pdf" ] || break
    for flavour in ua1 2u; do
        # Its launcher changes the folder, so that only an absolute path is found.
        said=$(docker run --rm -v "$folder:/data:ro" "$IMAGE" --format text --flavour "$flavour" "/data/${pdf##*/}") || true
        echo "$flavour: $said"
        case $said in
            PASS*) ;;
            *)
                echo "::error::${pdf##*/} does not conform to $flavour."
                exit 1
                ;;
        esac
    done
    count=$((count + 1))
done
if [ "$count" = 0 ]; then
    echo "::error::There is no PDF in $1."
    exit 1
fi
echo "PDF/UA-1 and PDF/A-2u: $count of $count conform."
