"""The database: connection, migrations, loading, editions, and what changed."""
