"""Counts what `cse-report figures 2016` counts of a referrals export, with pandas, and prints it as JSON: id to count.

Written as an analyst who knows pandas would: only the columns that are needed, dates by their format, no loop over rows.
It checks nothing and protects nothing. Peak memory, in KiB, goes to the file of BENCH_PEAK.
"""

import json
import os
import resource
import sys

import pandas as pd

FIRST, LAST = pd.Timestamp("2016-01-01"), pd.Timestamp("2016-12-31")
IN_SCOPE = ["high", "medium"]
SEX = {"F": "female", "M": "male"}
STATUS = ["lookedAfter", "childProtection", "childInNeed", "earlyHelp", "none"]
STATUS_WORDS = {"LAC": 0, "CPP": 1, "CIN": 2, "EH": 3, "None": 4}

data = pd.read_csv(
    sys.argv[1],
    usecols=lambda name: not name.startswith("Note"),
    dtype=str,
    keep_default_na=False,
)
for column in ["referral_date", "date_of_birth", "closed_date"]:
    data[column] = pd.to_datetime(
        data[column], format="%d/%m/%Y", errors="coerce"
    )
scope = data[data["risk_at_referral"].isin(IN_SCOPE)]
year = scope[scope["referral_date"].between(FIRST, LAST)]

counts = {"referrals": len(year), "children": year["child_id"].nunique()}


def count(breakdown, categories):
    for category, number in categories.value_counts().items():
        counts[f"referrals:{breakdown}={category}"] = int(number)


count("risk", year["risk_at_referral"])
count("sex", year["sex"].map(SEX).fillna("notRecorded"))

# The strongest of several.
words = year["status_at_referral"].unique()
strongest = {
    word: STATUS[min(STATUS_WORDS[one] for one in word.split(";"))]
    for word in words
}
status = year["status_at_referral"].map(strongest)
count("status", status)
counts["lookedAfter"] = int((status == "lookedAfter").sum())

count("model", year["models"].replace("", "notRecorded").str.split(";").explode())

referred, born = year["referral_date"], year["date_of_birth"]
had_birthday = (referred.dt.month > born.dt.month) | (
    (referred.dt.month == born.dt.month) & (referred.dt.day >= born.dt.day)
)
age = referred.dt.year - born.dt.year - (~had_birthday).astype(int)
bands = pd.cut(
    age,
    [-1, 12, 15, 17, 200],
    labels=["under13", "13-15", "16-17", "18plus"],
)
count("ageBand", bands)

closed = year["closed_date"] <= LAST
counts["referrals:state=closed"] = int(closed.sum())
counts["referrals:state=open"] = int((~closed).sum())

closures = scope[scope["closed_date"].between(FIRST, LAST)]
counts["closures"] = len(closures)
for reason, number in closures["closure_reason"].value_counts().items():
    counts[f"closures:reason={reason}"] = int(number)

# A referral of the same child on an earlier day, within twelve months.
days = (
    data[["child_id", "referral_date"]]
    .drop_duplicates()
    .sort_values(["child_id", "referral_date"])
)
days["before"] = days.groupby("child_id", sort=False)["referral_date"].shift()
again = year[["child_id", "referral_date"]].merge(
    days, on=["child_id", "referral_date"], how="left"
)
since = again["before"] + pd.DateOffset(months=12)
counts["reReferrals"] = int((since >= again["referral_date"]).sum())

open_in_year = (scope["referral_date"] <= LAST) & ~(scope["closed_date"] < FIRST)
counts["childrenAtRisk"] = scope.loc[open_in_year, "child_id"].nunique()

print(json.dumps(counts))
if "BENCH_PEAK" in os.environ:
    with open(os.environ["BENCH_PEAK"], "w", encoding="utf-8") as file:
        file.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
