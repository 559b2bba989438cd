#!/bin/sh
# Publishes the figures of every quarter that is over and not published yet, the earliest first: each is held against those
# before it. Stops at the first that cannot be published, with the exit code of cse-report (docs/scheduling.md).
#
#   quarters.sh FOLDER FIRST [TODAY]
#
# FOLDER holds cse-report.yaml; the figures go to its quarters/. FIRST is the first quarter to publish, such as 2016-Q1.
# CSE_REPORT is the command, where it is not on the path. A quarter counts as over two weeks after its end, when the records
# of its last days have been entered.
set -eu
folder=${1:?name the folder of cse-report.yaml}
first=${2:?name the first quarter, such as 2016-Q1}
today=${3:-$(date +%Y-%m-%d)}
command=${CSE_REPORT:-cse-report}
grace=14

case $first in
[0-9][0-9][0-9][0-9]-Q[1-4]) ;;
*)
	echo "quarters.sh: \"$first\" is not a quarter. Write it as 2016-Q1." >&2
	exit 2
	;;
esac
mkdir -p "$folder/quarters"
year=${first%-Q*}
quarter=${first#*-Q}
# The last day that has to be behind a quarter's end, as a number that can be compared: 20161017.
now=$(echo "$today" | tr -d -)
while :; do
	case $quarter in
	1) over=$year"04" ;;
	2) over=$year"07" ;;
	3) over=$year"10" ;;
	*) over=$((year + 1))"01" ;;
	esac
	[ "$now" -ge "$over$((grace + 1))" ] || break
	name=$year-Q$quarter
	file=$folder/quarters/figures-$name.json
	if [ ! -e "$file" ]; then
		ended=0
		$command figures "$name" --config "$folder/cse-report.yaml" \
			--compare year-before --release --json >"$file.part" || ended=$?
		if [ "$ended" -ne 0 ]; then
			rm -f "$file.part"
			echo "quarters.sh: $name was not published (exit code $ended); nothing after it was tried." >&2
			exit "$ended"
		fi
		mv "$file.part" "$file"
		echo "quarters.sh: published $name" >&2
	fi
	if [ "$quarter" -eq 4 ]; then
		year=$((year + 1))
		quarter=1
	else
		quarter=$((quarter + 1))
	fi
done
