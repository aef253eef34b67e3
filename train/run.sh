#!/bin/sh
# From treebanks to models/en/core.dem: train/run.sh [options of coder_train.fit]
# DEMARCHE_DATA = folder of the data sets (default ../shared/data beside the repository), WORK = scratch folder.
set -eu
cd "$(dirname "$0")"
root=$(cd .. && pwd)
DEMARCHE_DATA=${DEMARCHE_DATA:-$root/../shared/data}
WORK=${WORK:-$root/build-train}
export DEMARCHE_DATA
# Keep freed memory: handing it back and faulting it in again costs a third of the time of a step.
export MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=8589934592 MALLOC_TOP_PAD_=268435456

[ -x "$WORK/venv/bin/python" ] || python3 -m venv "$WORK/venv"
"$WORK/venv/bin/pip" install --quiet -r requirements.txt
python=$WORK/venv/bin/python

"$python" -m unittest discover -s tests
"$python" -m coder_train.fit --out "$WORK/ckpt" "$@"
"$python" -m coder_train.export "$WORK/ckpt/best.pt" "$root/models/en/core.dem" --vectors "$WORK/vectors.json"
"$python" -m coder_train.evaluate "$root/models/en/core.dem" --int8
"$python" -m coder_train.evaluate "$root/models/en/core.dem" --int8 --split test
