"""Units, roles, accounts, the scope of a transaction, and the audit."""
