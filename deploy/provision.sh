#!/usr/bin/env bash
# Makes the two roles and readies the database; the postgres image runs it once, when its volume is empty. To change a
# password later, run it again in the container. Passwords may hold letters, digits and -._~ (they stand in URLs too).
set -euo pipefail

export PGOPTIONS="-c motcua.owner_password=$MOTCUA_OWNER_PASSWORD -c motcua.application_password=$MOTCUA_APPLICATION_PASSWORD"
psql() {
    command psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" "$@"
}
psql --file="$PROVISION/roles.sql"
psql --file="$PROVISION/database.sql"
