import { type IatiReport, type Mode, validate } from '../../src/exchange/iati/index.ts'

/** The day that the tests take for today. */
export const TODAY = '2026-11-23'

/** Bytes as a file is read: in pieces. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

/** The report of a text, or of bytes. */
export const reportOf = (
  text: string | Uint8Array,
  { mode = 'public', now = TODAY, size = 65_536 }: { readonly mode?: Mode; readonly now?: string; readonly size?: number } = {}
): Promise<IatiReport> => validate(inPieces(typeof text === 'string' ? new TextEncoder().encode(text) : text, size), { mode, now })

/** An activity that every rule holds for, of an invented city. */
export const GOOD_ACTIVITY = `<iati-activity xml:lang="vi" default-currency="VND" last-updated-datetime="2026-10-01T08:00:00Z">
  <iati-identifier>VN-TIN-0100000001-THOAT-NUOC-1</iati-identifier>
  <reporting-org ref="VN-TIN-0100000001" type="11"><narrative>UBND thành phố Sông Mây</narrative></reporting-org>
  <title><narrative>Thoát nước Sông Mây</narrative></title>
  <description><narrative>Gom và xử lý nước thải của hai phường.</narrative></description>
  <participating-org ref="XM-DAC-701-8" role="1" type="40" activity-id="XM-DAC-701-8-P1"><narrative>JICA</narrative></participating-org>
  <other-identifier ref="VN-TIN-0100000000" type="B1"><owner-org ref="VN-TIN-0100000000"><narrative>UBND thị xã Sông Mây</narrative></owner-org></other-identifier>
  <other-identifier ref="VN-TIN-0100000000-TN1" type="A3"/>
  <activity-status code="2"/>
  <activity-date type="1" iso-date="2024-01-01"/>
  <activity-date type="2" iso-date="2024-05-06"/>
  <activity-date type="3" iso-date="2028-06-30"/>
  <recipient-country code="VN" percentage="100"/>
  <sector vocabulary="1" code="14022" percentage="60"/>
  <sector vocabulary="1" code="14050" percentage="40"/>
  <sector vocabulary="99" code="TN"><narrative>thoát nước</narrative></sector>
  <country-budget-items vocabulary="4"><budget-item code="1.1" percentage="100"/></country-budget-items>
  <policy-marker vocabulary="1" code="2" significance="1"/>
  <policy-marker vocabulary="99" code="X"><narrative>nước</narrative></policy-marker>
  <default-aid-type vocabulary="1" code="C01"/>
  <budget type="1" status="1"><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">10</value></budget>
  <planned-disbursement><period-start iso-date="2027-01-01"/><period-end iso-date="2027-03-31"/><value value-date="2027-01-01">5</value><provider-org ref="XM-DAC-701-8"/><receiver-org ref="VN-TIN-0100000001"/></planned-disbursement>
  <capital-spend percentage="80"/>
  <transaction><transaction-type code="2"/><transaction-date iso-date="2024-05-06"/><value value-date="2024-05-06">10</value><provider-org ref="XM-DAC-701-8" provider-activity-id="XM-DAC-701-8-P1"><narrative>JICA</narrative></provider-org><receiver-org ref="VN-TIN-0100000001" receiver-activity-id="VN-TIN-0100000001-A"><narrative>UBND</narrative></receiver-org><aid-type vocabulary="1" code="C01"/></transaction>
  <transaction><transaction-type code="3"/><transaction-date iso-date="2025-05-06"/><value value-date="2025-05-06">7</value></transaction>
  <related-activity ref="VN-TIN-0100000001-B" type="3"/>
  <result type="1"><title><narrative>Nước thải</narrative></title>
    <indicator measure="2"><title><narrative>Nước thải được xử lý</narrative></title><reference vocabulary="9" code="6.3.1"/><baseline year="2023" value="25"/><period><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/><target value="60"/><actual value="31.5"/></period></indicator>
    <indicator measure="5"><title><narrative>Người dân hài lòng</narrative></title><baseline year="2023"/><period><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/><target/><actual/></period></indicator>
  </result>
</iati-activity>`

/** An organisation that every rule holds for. */
export const GOOD_ORGANISATION = `<iati-organisation xml:lang="vi" default-currency="VND" last-updated-datetime="2026-10-01T08:00:00Z">
  <organisation-identifier>VN-TIN-0100000001</organisation-identifier>
  <name><narrative>UBND thành phố Sông Mây</narrative></name>
  <reporting-org ref="VN-TIN-0100000001" type="11"><narrative>UBND thành phố Sông Mây</narrative></reporting-org>
  <total-budget><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">1</value></total-budget>
  <recipient-org-budget><recipient-org ref="VN-TIN-0100000002"><narrative>Công ty</narrative></recipient-org><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">1</value></recipient-org-budget>
  <recipient-region-budget><recipient-region vocabulary="1" code="789"/><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">1</value></recipient-region-budget>
  <recipient-country-budget><recipient-country code="VN"/><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">1</value><budget-line><value value-date="2025-02-01">1</value><narrative>chi</narrative></budget-line></recipient-country-budget>
  <total-expenditure><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">1</value></total-expenditure>
</iati-organisation>`

export const activities = (...all: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n${all.join('\n')}\n</iati-activities>\n`
export const organisations = (...all: readonly string[]): string =>
  `<iati-organisations version="2.03">${all.join('')}</iati-organisations>`
