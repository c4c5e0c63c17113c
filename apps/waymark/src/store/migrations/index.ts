import type { Migration } from 'kysely';
import { storedReadings } from './0001-stored-readings.ts';
import { peopleAndOrganisations } from './0002-people-and-organisations.ts';
import { definitions } from './0003-definitions.ts';
import { didLog } from './0004-did-log.ts';
import { passkeys } from './0005-passkeys.ts';
import { awards } from './0007-awards.ts';
import { institutionAccounts } from './0008-institution-accounts.ts';
import { closerRights } from './0009-closer-rights.ts';
import { holdDefinitions } from './0010-hold-definitions.ts';
import { tablesAndTokens } from './0011-tables-and-tokens.ts';
import { stepsAfterIssuing } from './0012-steps-after-issuing.ts';
import { issuedCredentials } from './0013-issued-credentials.ts';
import { wallets } from './0015-wallets.ts';
import { delivery } from './0016-delivery.ts';
import { movingHouse } from './0018-moving-house.ts';

/** All migrations by name, in order. A published one is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-stored-readings': storedReadings,
  '0002-people-and-organisations': peopleAndOrganisations,
  '0003-definitions': definitions,
  '0004-did-log': didLog,
  '0005-passkeys': passkeys,
  '0007-awards': awards,
  '0008-institution-accounts': institutionAccounts,
  '0009-closer-rights': closerRights,
  '0010-hold-definitions': holdDefinitions,
  '0011-tables-and-tokens': tablesAndTokens,
  '0012-steps-after-issuing': stepsAfterIssuing,
  '0013-issued-credentials': issuedCredentials,
  '0015-wallets': wallets,
  '0016-delivery': delivery,
  '0018-moving-house': movingHouse,
};
