"""Row-level security, composite keys and the audit trigger as migration operations."""
