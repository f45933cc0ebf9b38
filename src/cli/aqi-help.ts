/** The help of `hopluu aqi`, apart from the options that every command has. */
export const AQI_HELP = {
  usage: ['hopluu aqi --hourly FILE.csv [--station NAME] [--json | --jsonl]', 'hopluu aqi --hourly - --units CO=mg/m3,NO2=ppb --json'],
  vi: 'Chỉ số chất lượng không khí VN_AQI từng giờ (NowCast) và từng ngày theo Quyết định 1459/QĐ-TCMT, từ tệp trung bình giờ. Có dòng sai thì không tính dòng nào.',
  en: 'The air quality index VN_AQI of each hour (NowCast) and day, after Decision 1459/QĐ-TCMT, from a file of hourly means. A file with a wrong row gives no index.',
  options: [
    {
      use: '--hourly FILE',
      vi: 'bảng có cột thời gian và PM2.5, PM10, O3, NO2, SO2, CO; hoặc tệp trạm, JSON SensorThings; - là đầu vào chuẩn',
      en: 'a table of times and PM2.5, PM10, O3, NO2, SO2, CO; or a logger’s text, SensorThings JSON; - for standard input'
    },
    { use: '--station NAME', vi: 'chỉ trạm này', en: 'this station only' },
    {
      use: '--units NAME=UNIT,…',
      vi: 'đơn vị của cột không ghi đơn vị (mặc định: µg/m3); ppb, ppm đổi ở 25 °C, 760 mmHg',
      en: 'units of columns that state none (default: µg/m3); ppb, ppm are converted at 25 °C, 760 mmHg'
    },
    {
      use: '--stamped end|begin',
      vi: 'thời gian ghi cuối giờ (mặc định) hay đầu giờ',
      en: 'whether times are the end of each hour (default) or its beginning'
    },
    { use: '--json', vi: 'in một văn bản JSON', en: 'print one JSON document' },
    { use: '--jsonl', vi: 'in mỗi giờ, mỗi ngày một dòng JSON', en: 'print a line of JSON for each hour and day' }
  ]
} as const
