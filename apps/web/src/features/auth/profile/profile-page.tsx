import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../../shared/ui/page.tsx'
import { Sections } from '../../../shared/ui/section.tsx'
import { SecondFactorSection } from '../second-factor/second-factor-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { PersonSection } from './person-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

/** Oneself: name, password, second factor, and where one is signed in. */
export const ProfilePage = (): ReactNode => {
  const { t } = useTranslation('profile')
  return (
    <Page title={t('title')}>
      <Sections>
        <PersonSection />
        <PasswordSection />
        <SecondFactorSection />
        <SessionsSection />
      </Sections>
    </Page>
  )
}
