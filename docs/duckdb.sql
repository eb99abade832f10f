-- The data package in DuckDB, each table as it is described (from the folder of this project: duckdb -init docs/duckdb.sql).
CREATE TABLE localities AS FROM read_csv('public/data/localities.csv', all_varchar = true);
CREATE TABLE indicators AS FROM read_csv('public/data/indicators.csv', all_varchar = true);
CREATE TABLE targets AS FROM read_csv('public/data/targets.csv', types = {'resolution_id': 'VARCHAR'});
CREATE TABLE sources AS FROM read_csv('public/data/sources.csv', all_varchar = true);
CREATE TABLE observations AS FROM read_csv('public/data/observations.csv');
-- A question that no page needs to foresee: the newest figure of each indicator for the country.
SELECT name_en, max(year) AS year, arg_max(value, year) AS value, unit_en
FROM observations JOIN indicators USING (indicator_id) WHERE locality_id = 'vn' GROUP BY ALL ORDER BY name_en LIMIT 3;
