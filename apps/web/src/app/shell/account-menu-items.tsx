import { Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../shared/api/me.ts'
import { signOut } from '../../shared/api/sign-out.ts'
import { openKeys } from './keys-dialog-state.ts'
import { OwnLanguageChoice } from '../../shared/ui/own-language-choice.tsx'
import css from './shell.module.css'

const schemes = ['auto', 'light', 'dark'] as const

/** What belongs to the person and not to a screen. */
export const AccountMenuItems = (): ReactNode => {
  const { t } = useTranslation('shell')
  const me = useMe()
  const navigate = useNavigate()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemeLabels = { auto: t('menu.system'), light: t('menu.light'), dark: t('menu.dark') }
  return (
    <>
      <Menu.Label>{me.email}</Menu.Label>
      <div className={css.choice}>
        <span className={css.choiceLabel}>{t('menu.language')}</span>
        <OwnLanguageChoice />
      </div>
      <div className={css.choice}>
        <span className={css.choiceLabel}>{t('menu.theme')}</span>
        <SegmentedControl
          size="xs"
          value={colorScheme}
          data={schemes.map((value) => ({ value, label: schemeLabels[value] }))}
          onChange={(value) => {
            const scheme = schemes.find((known) => known === value)
            if (scheme) setColorScheme(scheme)
          }}
        />
      </div>
      <Menu.Divider />
      <Menu.Item component={Link} to="/profile" leftSection={<IconUserCircle size={16} />}>
        {t('menu.profile')}
      </Menu.Item>
      <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={openKeys}>
        {t('menu.keys')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconLogout size={16} />}
        onClick={() => {
          signOut()
          // Whoever signs in next begins at the start, not at what this person was looking at.
          void navigate({ to: '/sign-in', search: {}, replace: true })
        }}
      >
        {t('menu.signOut')}
      </Menu.Item>
    </>
  )
}
