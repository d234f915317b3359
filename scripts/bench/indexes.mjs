// Filling is several times faster when the indexes are built afterwards.

/**
 * Runs `work` while `tables` are without constraints and indexes, and puts each back as it was:
 * their definitions are read from the database, so that a migration cannot be forgotten here.
 */
export async function withoutIndexes(client, tables, work) {
  const { rows: constraints } = await client.query(
    `SELECT conrelid::regclass AS "table", quote_ident(conname) AS name, contype AS kind,
       pg_get_constraintdef(oid) AS definition
     FROM pg_constraint
     WHERE contype IN ('f', 'p', 'u', 'x')
       AND (conrelid = ANY($1::regclass[]) OR (contype = 'f' AND confrelid = ANY($1::regclass[])))
     ORDER BY contype = 'f', conname`,
    [tables],
  );
  const { rows: indexes } = await client.query(
    `SELECT indexrelid::regclass AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = ANY($1::regclass[])
       AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)`,
    [tables],
  );
  // Foreign keys lean on the unique constraints: first to go, last to come.
  for (const { table, name } of [...constraints].reverse()) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await work();
  await client.query("SET maintenance_work_mem = '512MB'");
  for (const { definition } of indexes) await client.query(definition);
  for (const { table, name, definition } of constraints) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  }
}
