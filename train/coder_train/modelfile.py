"""Reader and writer of the weights file (docs/formats/model.md)."""
from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
import xxhash

MAGIC = b"DEMARCH1"
FORMAT_VERSION = 1
HEADER_BYTES = 32
ALIGNMENT = 64
DTYPES = {"i8": np.dtype("i1"), "u8": np.dtype("u1"), "f32": np.dtype("<f4")}
NAMES = {dtype: name for name, dtype in DTYPES.items()}


def aligned(offset: int) -> int:
    return -(-offset // ALIGNMENT) * ALIGNMENT


def write(path: Path, meta: dict[str, Any], tensors: dict[str, np.ndarray]) -> None:
    """`meta` is everything but "tensors". The JSON is padded with blanks up to the first tensor."""
    def describe(start: int) -> tuple[dict[str, Any], int]:
        table, offset = {}, start
        for name, array in tensors.items():
            offset = aligned(offset)
            table[name] = {"dtype": NAMES[array.dtype], "shape": list(array.shape), "offset": offset}
            offset += array.nbytes
        return table, offset

    def encode(start: int) -> bytes:
        return json.dumps({**meta, "tensors": describe(start)[0]}, ensure_ascii=False).encode()

    # Offsets grow by digits only, so a start found with huge offsets always leaves room.
    start = aligned(HEADER_BYTES + len(encode(10 ** 9)))
    text = encode(start).ljust(start - HEADER_BYTES)
    table, size = describe(start)
    body = bytearray(size - HEADER_BYTES)
    body[:len(text)] = text
    for name, array in tensors.items():
        at = table[name]["offset"] - HEADER_BYTES
        body[at:at + array.nbytes] = array.tobytes()
    header = MAGIC + struct.pack("<IIQQ", FORMAT_VERSION, len(text), size, xxhash.xxh64_intdigest(bytes(body), seed=0))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(header + body)


def checksum(path: Path) -> int:
    """Of the content, as a signed number."""
    with open(path, "rb") as file:
        return int(struct.unpack("<q", file.read(HEADER_BYTES)[24:])[0])


def read(path: Path) -> tuple[dict[str, Any], dict[str, np.ndarray]]:
    data = path.read_bytes()
    version, length, size, digest = struct.unpack("<IIQQ", data[8:HEADER_BYTES])
    if data[:8] != MAGIC or version != FORMAT_VERSION or size != len(data):
        raise ValueError(f"{path}: not a weights file of format {FORMAT_VERSION}")
    if xxhash.xxh64_intdigest(data[HEADER_BYTES:], seed=0) != digest:
        raise ValueError(f"{path}: damaged (checksum)")
    meta = json.loads(data[HEADER_BYTES:HEADER_BYTES + length])
    tensors = {}
    for name, entry in meta.pop("tensors").items():
        dtype = DTYPES[entry["dtype"]]
        count = int(np.prod(entry["shape"]))
        tensors[name] = np.frombuffer(data, dtype, count, entry["offset"]).reshape(entry["shape"])
    return meta, tensors
