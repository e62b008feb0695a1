"""Parts of tables joined over pages."""
