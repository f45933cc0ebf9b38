import type { Sentence } from './index.ts'

/** What the steps of a district's delivery refuse. */
export const deliveryWording: Readonly<Record<string, Sentence>> = {
  delivery_step_twice: {
    vi: 'Hai bước cùng mang mã “{step}”. Hãy sửa mã của một bước.',
    en: 'Two steps have the code “{step}”. Change the code of one.'
  },
  delivery_step_unknown: {
    vi: 'Bước “{by}” chờ bước “{step}”, nhưng không có bước đó.',
    en: 'The step “{by}” waits for “{step}”, which is not there.'
  },
  delivery_loop: {
    vi: 'Các bước chờ lẫn nhau theo vòng: {steps}. Hãy bỏ một mối chờ trong vòng này.',
    en: 'These steps wait for one another in a loop: {steps}. Take one of these waits away.'
  },
  delivery_of_project: {
    vi: '“{title}” không phải dự án nên không có trang tiến độ.',
    en: '“{title}” is no project and has no page of its delivery.'
  }
}
