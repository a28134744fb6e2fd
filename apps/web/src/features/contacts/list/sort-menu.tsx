import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsSort, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactSort } from '../contacts-search.ts'

const sorts = [
  '-createdAt',
  'createdAt',
  'lastName',
  '-lastContactDate',
] as const satisfies readonly ContactSort[]

/** The order of the list where there is no head of a table to press. */
export const SortMenu = ({
  sort,
  onSort,
}: {
  sort: ContactSort
  onSort: (sort: ContactSort) => void
}): ReactNode => {
  const { t } = useTranslation('contacts')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label={t('sort.label')}>
          <IconArrowsSort size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {sorts.map((value) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={value === sort}
            rightSection={value === sort && <IconCheck size={16} />}
            onClick={() => {
              onSort(value)
            }}
          >
            {t(`sort.${value}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
