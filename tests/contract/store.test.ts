import { after, describe } from 'node:test'
import { findPeers } from './peers.ts'
import { accountsSuite } from './suite-accounts.ts'
import { actingSuite } from './suite-acting.ts'
import { addingSuite } from './suite-adding.ts'
import { auditingSuite } from './suite-auditing.ts'
import { byHandSuite } from './suite-by-hand.ts'
import { chartingSuite } from './suite-charting.ts'
import { decidingSuite } from './suite-deciding.ts'
import { delegationsSuite } from './suite-delegations.ts'
import { enteringSuite } from './suite-entering.ts'
import { expungingSuite } from './suite-expunging.ts'
import { fedIndicatorsSuite } from './suite-fed-indicators.ts'
import { feedsSuite } from './suite-feeds.ts'
import { filingSuite } from './suite-filing.ts'
import { findingSuite } from './suite-finding.ts'
import { importingSuite } from './suite-importing.ts'
import { knowingSuite } from './suite-knowing.ts'
import { ledgerSuite } from './suite-ledger.ts'
import { listingSuite } from './suite-listing.ts'
import { mergingSuite } from './suite-merging.ts'
import { minutesSuite } from './suite-minutes.ts'
import { plansSuite } from './suite-plans.ts'
import { plantsSuite } from './suite-plants.ts'
import { ratesSuite } from './suite-rates.ts'
import { redatingSuite } from './suite-redating.ts'
import { remindersSuite } from './suite-reminders.ts'
import { rereadingSuite } from './suite-rereading.ts'
import { reviewingSuite } from './suite-reviewing.ts'
import { schemaSuite } from './suite-schema.ts'
import { searchingSuite } from './suite-searching.ts'
import { seriesSuite } from './suite-series.ts'
import { standingSuite } from './suite-standing.ts'
import { transactionSuite } from './suite-transactions.ts'
import { waitingSuite } from './suite-waiting.ts'
import { waysInSuite } from './suite-ways-in.ts'
import { withdrawingSuite } from './suite-withdrawing.ts'
import { worksSuite } from './suite-works.ts'

for (const peer of await findPeers()) {
  describe(peer.name, () => {
    for (const suite of [
      schemaSuite,
      addingSuite,
      transactionSuite,
      decidingSuite,
      reviewingSuite,
      redatingSuite,
      rereadingSuite,
      byHandSuite,
      withdrawingSuite,
      waitingSuite,
      findingSuite,
      searchingSuite,
      knowingSuite,
      filingSuite,
      actingSuite,
      listingSuite,
      chartingSuite,
      standingSuite,
      enteringSuite,
      ledgerSuite,
      importingSuite,
      ratesSuite,
      remindersSuite,
      feedsSuite,
      worksSuite,
      delegationsSuite,
      plansSuite,
      plantsSuite,
      minutesSuite,
      seriesSuite,
      fedIndicatorsSuite,
      accountsSuite,
      waysInSuite,
      auditingSuite,
      mergingSuite,
      expungingSuite
    ])
      suite(peer)
    after(() => peer.stop())
  })
}
