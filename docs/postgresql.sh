# The data package in PostgreSQL (tried with 15), into a database that the usual PGHOST, PGUSER, PGDATABASE name; from the folder of this
# project. Every table as texts first, as its CSV has it; then the types and ties of those that are asked most, which check it once more.
set -e
for file in public/data/*.csv; do
  table=$(basename "$file" .csv)
  psql -q -c "CREATE TABLE $table ($(head -1 "$file" | sed 's/[^,]*/"&" text/g'))" -c "\\copy $table FROM '$file' CSV HEADER"
done
psql -q -v ON_ERROR_STOP=1 <<'SQL'
ALTER TABLE localities ADD PRIMARY KEY (locality_id);
ALTER TABLE indicators ADD PRIMARY KEY (indicator_id);
ALTER TABLE sources ADD PRIMARY KEY (source_id);
ALTER TABLE observations ALTER year TYPE int USING year::int, ALTER value TYPE float8 USING value::float8, ADD PRIMARY KEY (indicator_id, locality_id, year),
  ADD FOREIGN KEY (indicator_id) REFERENCES indicators, ADD FOREIGN KEY (locality_id) REFERENCES localities, ADD FOREIGN KEY (source_id) REFERENCES sources;
SQL
