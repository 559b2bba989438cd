/**
 * Counts what `cse-report figures 2016` counts of a referrals export, with DuckDB on all processors, and prints it as JSON:
 * id to count. It checks nothing and protects nothing.
 */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

// The bench has packages of its own.
const { DuckDBInstance } = createRequire(
	fileURLToPath(new URL("package.json", import.meta.url)),
)("@duckdb/node-api");

const [, , file] = process.argv;
const instance = await DuckDBInstance.create();
const connection = await instance.connect();
const counts = {};

await connection.run(`
	create table data as
	select child_id, risk_at_referral as risk, sex, status_at_referral as status, models, closure_reason as reason,
		referral_date as referred, date_of_birth as born, closed_date as closed
	from read_csv('${file.replaceAll("'", "''")}', header = true, dateformat = '%d/%m/%Y', columns = {
		referral_id: 'varchar', child_id: 'varchar', referral_date: 'date', date_of_birth: 'date', risk_at_referral: 'varchar',
		sex: 'varchar', status_at_referral: 'varchar', models: 'varchar', closed_date: 'date', closure_reason: 'varchar' });
	create view scope as select * from data where risk in ('high', 'medium');
	create table year as select *,
		case when status like '%LAC%' then 'lookedAfter' when status like '%CPP%' then 'childProtection'
			when status like '%CIN%' then 'childInNeed' when status like '%EH%' then 'earlyHelp' else 'none' end as strongest,
		year(referred) - year(born)
			- (month(referred) < month(born) or month(referred) = month(born) and day(referred) < day(born))::int as age
	from scope where referred between date '2016-01-01' and date '2016-12-31';
`);

await count("select 'referrals', count(*) from year");
await count("select 'children', count(distinct child_id) from year");
await count("select 'referrals:risk=' || risk, count(*) from year group by 1");
await count(
	"select 'referrals:sex=' || case sex when 'F' then 'female' when 'M' then 'male' else 'notRecorded' end, count(*) from year group by 1",
);
await count(
	"select 'referrals:status=' || strongest, count(*) from year group by 1",
);
await count(
	"select 'lookedAfter', count(*) from year where strongest = 'lookedAfter'",
);
await count(
	"select 'referrals:model=' || model, count(*) from (select unnest(string_split(coalesce(nullif(models, ''), 'notRecorded'), ';')) as model from year) group by 1",
);
await count(
	"select 'referrals:ageBand=' || case when age < 13 then 'under13' when age < 16 then '13-15' when age < 18 then '16-17' else '18plus' end, count(*) from year group by 1",
);
await count(
	"select 'referrals:state=' || case when closed <= date '2016-12-31' then 'closed' else 'open' end, count(*) from year group by 1",
);
await count(
	"select 'closures', count(*) from scope where closed between date '2016-01-01' and date '2016-12-31'",
);
await count(
	"select 'closures:reason=' || reason, count(*) from scope where closed between date '2016-01-01' and date '2016-12-31' group by 1",
);
await count(`
	select 'reReferrals', count(*) from year join (
		select child_id, referred, lag(referred) over (partition by child_id order by referred) as before
		from (select distinct child_id, referred from data)
	) as days using (child_id, referred) where before + interval 12 months >= referred
`);
await count(
	"select 'childrenAtRisk', count(distinct child_id) from scope where referred <= date '2016-12-31' and (closed is null or closed >= date '2016-01-01')",
);
process.stdout.write(`${JSON.stringify(counts)}\n`);

/** Rows of an id and a number. */
async function count(query) {
	const reader = await connection.runAndReadAll(query);
	for (const [id, number] of reader.getRows()) counts[id] = Number(number);
}
