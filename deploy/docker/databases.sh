#!/usr/bin/env bash
# Runs once, when the postgres container makes its data folder: one database and one login role for each service.
set -euo pipefail

for name in keycloak coordination identification shelter legal-aid immigration repatriation timeline; do
  variable="CAIRN_PG_PASSWORD_${name^^}"
  variable=${variable//-/_}
  password=${!variable:?"is empty: make the secrets first, with ./cairn secrets"}
  psql --username "$POSTGRES_USER" --dbname postgres -v ON_ERROR_STOP=1 \
    -v name="$name" -v password="$password" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
done
