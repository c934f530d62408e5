"""`cvpdf schema`: what editors need to complete and check `cvpdf.toml` and front matter."""

from __future__ import annotations

import argparse
import json
import sys

from cvpdf.configuration.schema import schema_of_file, schema_of_front_matter

SCHEMAS = {"config": schema_of_file, "front-matter": schema_of_front_matter}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("of", nargs="?", choices=SCHEMAS, default="config", help="cvpdf.toml (config), or front matter")


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    sys.stdout.write(json.dumps(SCHEMAS[options.of](), ensure_ascii=False, indent=2) + "\n")
    return 0
