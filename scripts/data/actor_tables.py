"""Reads the tables of data/actors/ for the scripts that write some of them."""

import re


def table_rows(path):
    """The fields of each row, comments cut off; nothing where there is no such table."""
    for line in path.read_text("utf-8").splitlines() if path.exists() else []:
        yield [field.strip() for field in re.sub(r"\s#.*", "", line).split("|")]
