import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountMenuItems } from './account-menu-items.tsx'
import css from './shell.module.css'
import { useSections } from './use-sections.ts'

const tabsMax = 3

/** The rail of a phone: the first sections, and everything else behind "More". */
export const BottomBar = (): ReactNode => {
  const { t } = useTranslation('shell')
  const sections = useSections()
  return (
    <nav className={css.bar} aria-label={t('nav.label')}>
      {sections.slice(0, tabsMax).map(({ name, path, icon: Icon }) => (
        <Link key={name} to={path} className={css.tab}>
          <Icon size={20} stroke={1.6} />
          <span>{t(`nav.${name}`)}</span>
        </Link>
      ))}
      <Menu position="top-end" width={250}>
        <Menu.Target>
          <button type="button" className={css.tab}>
            <IconDots size={20} stroke={1.6} />
            <span>{t('nav.more')}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {sections.slice(tabsMax).map(({ name, path, icon: Icon }) => (
            <Menu.Item key={name} component={Link} to={path} leftSection={<Icon size={16} />}>
              {t(`nav.${name}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <AccountMenuItems />
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}
