"""What every endpoint shares: views, authentication, problems, ETags, pagination, filters, schema."""
