import { Menu } from '@mantine/core'
import { IconUserCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../shared/api/me.ts'
import { AccountMenuItems } from './account-menu-items.tsx'
import css from './shell.module.css'

/** Who is signed in and where; opens language, theme, keys and the way out. */
export const AccountMenu = ({ isNarrow }: { isNarrow: boolean }): ReactNode => {
  const { t } = useTranslation('shell')
  const me = useMe()
  return (
    <Menu position="right-end" width={250}>
      <Menu.Target>
        <button type="button" className={`${css.item} ${css.account}`} aria-label={t('menu.label')}>
          <IconUserCircle size={18} stroke={1.6} />
          {isNarrow ? null : (
            <span className={css.person}>
              <span>{`${me.name} ${me.surname}`.trim()}</span>
              <span className={css.company}>{me.organizationName}</span>
            </span>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <AccountMenuItems />
      </Menu.Dropdown>
    </Menu>
  )
}
