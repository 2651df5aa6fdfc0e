import type { Priority } from '../offer.ts';
import type { OfferWords, Titled, Words } from './offer-words.ts';

const say = (fr: string, en: string): Words => ({ fr, en });
const same = (name: string): Words => ({ fr: name, en: name });
const ranked = (priority: Priority, fr: string, en: string): Words & { readonly priority: Priority } => ({
  ...say(fr, en),
  priority,
});
const titled = (title: Words, description: Words): Titled => ({ title, description });

/** What the offer of January 2025 says, in its own French words and in English. */
export const OFFER_WORDS_2025_01: OfferWords = {
  version: '2025-01',
  presentation: {
    text: [
      say(
        'Kubernetes est devenu le standard de facto pour l’orchestration de conteneurs en production. Sa mise en œuvre et son exploitation requièrent une expertise pointue pour garantir performance, sécurité et haute disponibilité.',
        'Kubernetes has become the de facto standard for running containers in production. Setting it up and operating it take deep expertise, to be fast, secure and highly available.',
      ),
      say(
        'AKOUENDY vous propose une offre complète d’infogérance Kubernetes couvrant l’ensemble du cycle de vie de votre infrastructure',
        'AKOUENDY offers complete managed Kubernetes, through the whole life of your infrastructure',
      ),
    ],
    services: {
      BUILD: titled(
        say('Construction de Cluster Kubernetes', 'Building a Kubernetes cluster'),
        say('Construction et déploiement initial de votre cluster', 'Your cluster, built and deployed'),
      ),
      RUN: titled(
        say('Infogérance et Maintien en Condition Opérationnelle', 'Managed operation'),
        say('Exploitation, maintenance et évolution continue', 'Operation, maintenance and steady evolution'),
      ),
      DEPLOY: titled(
        say('Déploiement et Accompagnement Applicatif', 'Deploying and supporting applications'),
        say('Déploiement et accompagnement de vos applications', 'Your applications, deployed and supported'),
      ),
    },
  },
  build: {
    plans: { STARTER: same('Starter'), STANDARD: same('Standard'), ENTERPRISE: same('Enterprise') },
    options: {
      MULTI_CLOUD: say('Cluster multi-cloud / hybride', 'Multi-cloud or hybrid cluster'),
      GITOPS: say('Intégration GitOps (ArgoCD/FluxCD)', 'GitOps integration (ArgoCD/FluxCD)'),
      SERVICE_MESH: same('Service Mesh (Istio/Linkerd)'),
      CICD_TOOLCHAIN: say(
        'Toolchain CI/CD complète (GitLab ou Jenkins)',
        'Complete CI/CD toolchain (GitLab or Jenkins)',
      ),
      ADDITIONAL_CLUSTER: say(
        'Cluster de staging/développement additionnel',
        'Additional staging or development cluster',
      ),
      TRAINING_DAY: say('Formation supplémentaire (par journée)', 'Additional training (a day)'),
    },
    toolchainIntroduction: say(
      'Installation et configuration d’une plateforme CI/CD intégrée au cluster',
      'Installation and configuration of a CI/CD platform integrated with the cluster',
    ),
    toolchain: {
      FORGE: say(
        'GitLab (auto-hébergé) ou Jenkins selon vos préférences',
        'GitLab (self-hosted) or Jenkins, as you prefer',
      ),
      IMAGE_REGISTRY: say(
        'Registry d’images Docker privé (Harbor ou GitLab Registry)',
        'Private registry of Docker images (Harbor or GitLab Registry)',
      ),
      IMAGE_SCAN: say(
        'Scan de vulnérabilités des images (Trivy)',
        'Scan of images for vulnerabilities (Trivy)',
      ),
      APPLICATION_SCAN: say(
        'Scan de sécurité applicative DAST (OWASP ZAP)',
        'Security scan of applications, DAST (OWASP ZAP)',
      ),
      CODE_QUALITY: say('Analyse de qualité de code (SonarQube)', 'Analysis of code quality (SonarQube)'),
      SECRET_MANAGEMENT: say(
        'Gestion des secrets (Vault ou Sealed Secrets)',
        'Secret management (Vault or Sealed Secrets)',
      ),
      PIPELINE_TEMPLATES: say('Pipelines templates prêts à l’emploi', 'Pipeline templates ready for use'),
      CLUSTER_INTEGRATION: say(
        'Intégration avec le cluster Kubernetes (déploiement automatisé)',
        'Integration with the Kubernetes cluster (automated deployment)',
      ),
    },
    milestones: {
      NEEDS_ANALYSIS: titled(
        say('Analyse des besoins', 'Analysis of needs'),
        say(
          'Étude de votre architecture applicative, volumétrie, contraintes de performance et sécurité',
          'Study of your application architecture, volumes, performance and security constraints',
        ),
      ),
      TECHNICAL_ARCHITECTURE: titled(
        say('Architecture technique', 'Technical architecture'),
        say(
          'Conception de l’architecture cluster (control-plane HA, worker nodes, networking, storage)',
          'Design of the cluster (control plane in high availability, worker nodes, networking, storage)',
        ),
      ),
      INFRASTRUCTURE_PROVISIONING: titled(
        say('Provisioning infrastructure', 'Provisioning of the infrastructure'),
        say(
          'Déploiement de l’infrastructure sous-jacente (bare-metal, cloud public ou privé)',
          'Deployment of the underlying infrastructure (bare metal, public or private cloud)',
        ),
      ),
      KUBERNETES_INSTALLATION: titled(
        say('Installation Kubernetes', 'Installation of Kubernetes'),
        say(
          'Déploiement du cluster RKE2 selon les bonnes pratiques',
          'Deployment of the RKE2 cluster following good practice',
        ),
      ),
      ADMINISTRATION_INTERFACE: titled(
        say('Interface d’administration', 'Administration interface'),
        say(
          'Installation et configuration de Rancher (UI de gestion du cluster)',
          'Installation and configuration of Rancher (user interface to manage the cluster)',
        ),
      ),
      NETWORK_CONFIGURATION: titled(
        say('Configuration réseau', 'Network configuration'),
        say(
          'Mise en place du CNI (Calico, Cilium), K8s Gateway API, Load Balancer',
          'Set-up of the CNI (Calico, Cilium), K8s Gateway API, load balancer',
        ),
      ),
      INITIAL_SECURITY: titled(
        say('Sécurité initiale', 'Initial security'),
        say(
          'RBAC, Network Policies, Pod Security Standards, certificats TLS',
          'RBAC, Network Policies, Pod Security Standards, TLS certificates',
        ),
      ),
      OBSERVABILITY: titled(
        say('Observabilité', 'Observability'),
        say(
          'Stack de monitoring (Prometheus, Grafana) et logging (Loki ou ELK)',
          'Monitoring stack (Prometheus, Grafana) and logging (Loki or ELK)',
        ),
      ),
      BACKUP: titled(
        say('Sauvegarde', 'Backup'),
        say(
          'Configuration Velero pour backup etcd et ressources Kubernetes',
          'Configuration of Velero for backups of etcd and Kubernetes resources',
        ),
      ),
      DOCUMENTATION: titled(
        same('Documentation'),
        say(
          'Documentation technique complète et runbooks opérationnels',
          'Complete technical documentation and operational runbooks',
        ),
      ),
      TRAINING: titled(
        say('Formation', 'Training'),
        say(
          'Transfert de compétences à vos équipes (1 journée incluse)',
          'Transfer of skills to your teams (1 day included)',
        ),
      ),
    },
  },
  run: {
    plans: {
      ESSENTIEL: titled(
        same('Essentiel'),
        say('Lun-Ven 9h-18h (hors jours fériés)', 'Monday to Friday, 9:00 to 18:00, except public holidays'),
      ),
      STANDARD: titled(
        same('Standard'),
        say('Lun-Ven 9h-18h (hors jours fériés)', 'Monday to Friday, 9:00 to 18:00, except public holidays'),
      ),
      PREMIUM: titled(same('Premium'), say('24h/24, 7j/7', 'Round the clock, every day')),
      ENTERPRISE: titled(
        same('Enterprise'),
        say('24h/24, 7j/7 + interlocuteur dédié', 'Round the clock, every day, with a contact of your own'),
      ),
    },
    operationTasks: {
      MONITORING: say(
        'Surveillance 24/7 du cluster (alerting proactif)',
        'Monitoring of the cluster round the clock (proactive alerting)',
      ),
      CERTIFICATE_RENEWAL: say(
        'Gestion des certificats TLS (renouvellement automatisé)',
        'Management of TLS certificates (automated renewal)',
      ),
      SYSTEM_UPDATES: say(
        'Mises à jour de sécurité du système d’exploitation',
        'Security updates of the operating system',
      ),
      CLEANING: say(
        'Nettoyage régulier (pods orphelins, images inutilisées, PVC non utilisés)',
        'Regular cleaning (orphaned pods, unused images, unused PVCs)',
      ),
      INTEGRITY_CHECKS: say(
        'Vérification de l’intégrité etcd et du control-plane',
        'Checks of the integrity of etcd and the control plane',
      ),
      CAPACITY_PLANNING: say(
        'Gestion de la capacité et anticipation des besoins de scaling',
        'Management of capacity and anticipation of the need to scale',
      ),
    },
    securityTasks: {
      SECURITY_WATCH: say(
        'Veille sécuritaire et application des correctifs critiques',
        'Security watch and application of critical patches',
      ),
      VULNERABILITY_SCANS: say(
        'Scan régulier des vulnérabilités (images, configurations)',
        'Regular scans for vulnerabilities (images, configurations)',
      ),
      QUARTERLY_AUDIT: say(
        'Audit trimestriel de conformité (CIS Benchmark)',
        'Quarterly audit of compliance (CIS Benchmark)',
      ),
      SECRET_ROTATION: say('Rotation des secrets et credentials', 'Rotation of secrets and credentials'),
      ACCESS_REVIEW: say('Révision des RBAC et Network Policies', 'Review of RBAC and Network Policies'),
    },
    includedEvolutions: {
      MAJOR_UPGRADE: say(
        '1 mise à jour majeure Kubernetes par an (planifiée)',
        '1 major Kubernetes upgrade a year (planned)',
      ),
      MINOR_UPGRADES: say(
        'Évolutions mineures et patches de sécurité',
        'Minor upgrades and security patches',
      ),
      CONFIGURATION_ADJUSTMENTS: say(
        'Ajustements de configuration (quotas, limites, policies)',
        'Adjustments of the configuration (quotas, limits, policies)',
      ),
      OPERATION_REPORTS: say('Rapports mensuels d’exploitation', 'Monthly reports on operation'),
    },
    priorities: {
      P1: say('Incidents critiques (P1)', 'Critical incidents (P1)'),
      P2: say('Incidents majeurs (P2)', 'Major incidents (P2)'),
      P3: say('Incidents mineurs (P3)', 'Minor incidents (P3)'),
      P4: say('Demandes (P4)', 'Requests (P4)'),
    },
    gridCriteria: {
      P1: {
        PRODUCTION_DOWN: say('Production totalement indisponible', 'Production entirely unavailable'),
        DATA_LOSS: say('perte de données en cours', 'data being lost'),
        SECURITY_BREACH_EXPLOITED: say(
          'faille de sécurité active exploitée',
          'a security breach being exploited',
        ),
        ALL_USERS_HIT: say('impact sur 100 % des utilisateurs', '100% of the users affected'),
      },
      P2: {
        MAJOR_FEATURE_DOWN: say('Fonctionnalité majeure indisponible', 'A major feature unavailable'),
        SEVERE_PERFORMANCE_LOSS: say(
          'dégradation sévère des performances (>50 %)',
          'performance severely degraded (>50%)',
        ),
        NO_WORKAROUND: say('pas de contournement possible', 'no workaround possible'),
        MANY_USERS_HIT: say('impact sur >30 % des utilisateurs', '>30% of the users affected'),
      },
      P3: {
        MINOR_FEATURE_HIT: say('Fonctionnalité secondaire impactée', 'A secondary feature affected'),
        WORKAROUND_EXISTS: say('contournement possible', 'a workaround possible'),
        SLIGHT_SLOWDOWN: say('dégradation légère des performances', 'performance slightly degraded'),
        LIMITED_IMPACT: say('impact limité', 'limited impact'),
      },
      P4: {
        INFORMATION_REQUEST: say('Demande d’information', 'A request for information'),
        EVOLUTION: say('évolution', 'an evolution'),
        CONFIGURATION_CHANGE: say(
          'changement de configuration non urgent',
          'a change of configuration that is not urgent',
        ),
        TECHNICAL_QUESTION: say('question technique', 'a technical question'),
      },
    },
    gridExamples: {
      CLUSTER_DOWN: ranked(
        'P1',
        'Cluster Kubernetes down, aucun pod ne répond',
        'Kubernetes cluster down, no pod answers',
      ),
      DATABASE_CORRUPTED: ranked(
        'P1',
        'Base de données corrompue, perte de données',
        'Database corrupted, data lost',
      ),
      MAIN_API_DOWN: ranked(
        'P1',
        'API principale en erreur 500, applications KO',
        'Main API answers 500, applications out of order',
      ),
      MICROSERVICE_DOWN: ranked(
        'P2',
        'Un microservice non critique indisponible',
        'A microservice that is not critical unavailable',
      ),
      INGRESS_SLOW: ranked('P2', 'Ingress lent, temps de réponse x3', 'Slow ingress, response times tripled'),
      RANCHER_DOWN: ranked(
        'P3',
        'Rancher indisponible, cluster fonctionnel (kubectl OK)',
        'Rancher unavailable, cluster working (kubectl OK)',
      ),
      CERTIFICATE_EXPIRING: ranked('P3', 'Certificat expire dans 7 jours', 'Certificate expires in 7 days'),
      LOGS_NOT_COLLECTED: ranked('P3', 'Logs non collectés depuis 2h', 'Logs not collected for 2 hours'),
      NAMESPACE_NEEDED: ranked('P4', 'Besoin d’ajouter un namespace', 'A namespace to be added'),
      CONFIGURATION_QUESTION: ranked(
        'P4',
        'Question sur une configuration',
        'A question about a configuration',
      ),
    },
    reclassification: say(
      'AKOUENDY se réserve le droit de reclassifier un incident si les critères objectifs ne correspondent pas au niveau déclaré. En cas de reclassification, le client en est informé avec justification.',
      'AKOUENDY reserves the right to reclassify an incident whose objective criteria do not match the level declared. The client is then told, with the reason.',
    ),
    additionalCluster: say('Cluster additionnel (staging/dev)', 'Additional cluster (staging/dev)'),
    weeklyMeeting: say('Réunion de suivi hebdomadaire', 'Weekly follow-up meeting'),
    onCallOptions: {
      EVENING: titled(
        say('Astreinte soir', 'Evening on-call'),
        say('Lun-Ven 18h-22h', 'Monday to Friday, 18:00 to 22:00'),
      ),
      WEEKEND: titled(
        say('Astreinte week-end', 'Week-end on-call'),
        say('Sam-Dim 9h-18h', 'Saturday and Sunday, 9:00 to 18:00'),
      ),
      HOLIDAYS: titled(
        say('Astreinte jours fériés', 'Public holiday on-call'),
        say('Jours fériés 9h-18h', 'Public holidays, 9:00 to 18:00'),
      ),
      FULL: titled(
        say('Astreinte 24/7 complète', 'Full on-call, 24/7'),
        say('Tous les jours, toutes heures', 'Every day, every hour'),
      ),
    },
    outOfHours: say(
      'Les interventions demandées en dehors des plages horaires couvertes par le contrat sont facturées au tarif de 150 € HT/heure, avec un minimum de 2 heures facturées.',
      'Interventions asked for outside the hours that the contract covers are invoiced at €150 excluding VAT an hour, two hours at least.',
    ),
  },
  deploy: {
    services: {
      containers: {
        APPLICATION_ANALYSIS: say(
          'Analyse de l’application existante',
          'Analysis of the existing application',
        ),
        DOCKERFILES: say('Rédaction des Dockerfiles optimisés', 'Writing of optimised Dockerfiles'),
        MULTI_STAGE_BUILD: say('Configuration multi-stage build', 'Configuration of multi-stage builds'),
        IMAGE_SECURITY_SCAN: say('Scan de sécurité des images', 'Security scan of images'),
        REGISTRY_PUBLICATION: say('Publication sur registry privé', 'Publication on a private registry'),
      },
      kubernetes: {
        MANIFESTS: say(
          'Rédaction des manifests Kubernetes (Deployment, Service, Ingress, ConfigMap, Secret)',
          'Writing of Kubernetes manifests (Deployment, Service, Ingress, ConfigMap, Secret)',
        ),
        RESOURCES: say(
          'Configuration des ressources (requests/limits, HPA, PDB)',
          'Configuration of resources (requests/limits, HPA, PDB)',
        ),
        HEALTH_CHECKS: say(
          'Mise en place des health checks (liveness, readiness, startup probes)',
          'Set-up of health checks (liveness, readiness, startup probes)',
        ),
        NETWORKING: say(
          'Configuration du networking et de l’exposition',
          'Configuration of networking and exposure',
        ),
        STORAGE: say('Intégration avec le stockage persistant', 'Integration with persistent storage'),
      },
      delivery: {
        PIPELINES: say(
          'Configuration pipeline CI/CD (GitLab CI, GitHub Actions, Azure DevOps)',
          'Configuration of CI/CD pipelines (GitLab CI, GitHub Actions, Azure DevOps)',
        ),
        GITOPS_SETUP: say(
          'Mise en place GitOps avec ArgoCD ou FluxCD',
          'Set-up of GitOps with ArgoCD or FluxCD',
        ),
        STRATEGIES: say(
          'Stratégies de déploiement (rolling update, blue-green, canary)',
          'Deployment strategies (rolling update, blue-green, canary)',
        ),
        ENVIRONMENTS: say(
          'Gestion des environnements (dev, staging, prod)',
          'Management of environments (dev, staging, prod)',
        ),
      },
      guidance: {
        CODE_REVIEW: say('Revue de code et bonnes pratiques', 'Code reviews and good practice'),
        OPTIMISATION: say(
          'Optimisation des performances applicatives',
          'Optimisation of the performance of applications',
        ),
        DEBUGGING: say('Debugging et résolution d’incidents', 'Debugging and resolution of incidents'),
        TEAM_TRAINING: say('Formation des équipes de développement', 'Training of development teams'),
      },
    },
    applicationsIntroduction: say(
      'Forfaits clé en main pour le déploiement complet d’une application sur le cluster Kubernetes.',
      'Turnkey packages: an application deployed completely on the Kubernetes cluster.',
    ),
    applications: {
      SIMPLE: titled(
        say('Application simple', 'Simple application'),
        say('1-3 services, sans état', '1 to 3 services, stateless'),
      ),
      STANDARD: titled(
        say('Application standard', 'Standard application'),
        say('4-8 services, avec BDD', '4 to 8 services, with a database'),
      ),
      COMPLEX: titled(
        say('Application complexe', 'Complex application'),
        say('10+ services, microservices', '10 services or more, microservices'),
      ),
    },
    applicationIncludes: {
      APPLICATION_ANALYSIS: say(
        'Analyse de l’application et de ses dépendances',
        'Analysis of the application and its dependencies',
      ),
      DOCKERFILES: say(
        'Rédaction ou optimisation des Dockerfiles',
        'Writing or optimisation of the Dockerfiles',
      ),
      MANIFESTS: say(
        'Création des manifests Kubernetes (Deployment, Service, Ingress, ConfigMap, Secret)',
        'Creation of the Kubernetes manifests (Deployment, Service, Ingress, ConfigMap, Secret)',
      ),
      RESOURCES: say(
        'Configuration des ressources (requests/limits, probes, HPA)',
        'Configuration of resources (requests/limits, probes, HPA)',
      ),
      DEPLOYMENT: say('Déploiement sur l’environnement cible', 'Deployment on the target environment'),
      ACCEPTANCE_TESTS: say(
        'Tests de bon fonctionnement et validation',
        'Tests that it works, and validation',
      ),
      RUNBOOK: say('Documentation de déploiement (runbook)', 'Documentation of the deployment (runbook)'),
    },
    applicationExcludes: {
      APPLICATION_CODE: say('Modification du code applicatif', 'Changes of the application’s code'),
      CICD_CONFIGURATION: say(
        'Configuration CI/CD (voir option Toolchain)',
        'CI/CD configuration (see the option Toolchain)',
      ),
      MORE_ENVIRONMENTS: say(
        'Environnements multiples (staging, preprod) — forfait par environnement',
        'Several environments (staging, preproduction): a package for each',
      ),
      TEAM_TRAINING: say('Formation des équipes', 'Training of teams'),
    },
    regieIntroduction: say(
      'Mode d’intervention flexible pour les besoins ponctuels ou les missions ne rentrant pas dans un forfait standard.',
      'Days as you need them, for single needs or for work that no standard package covers.',
    ),
    regie: {
      HALF_DAY: say('Demi-journée (4h)', 'Half-day (4 hours)'),
      DAY: say('Journée (8h)', 'Day (8 hours)'),
      REGIE_5: say('Forfait 5 jours', 'Package of 5 days'),
      REGIE_10: say('Forfait 10 jours', 'Package of 10 days'),
      REGIE_MONTH: say('Forfait mensuel (20 jours)', 'Monthly package (20 days)'),
    },
    useCases: {
      TEAM_SUPPORT: say(
        'Accompagnement des équipes de développement (pair programming, revue de code)',
        'Support of development teams (pair programming, code reviews)',
      ),
      APPLICATION_DEBUGGING: say(
        'Debugging et résolution d’incidents applicatifs',
        'Debugging and resolution of incidents of applications',
      ),
      PERFORMANCE: say('Optimisation des performances', 'Optimisation of performance'),
      APPLICATION_MIGRATION: say('Migration d’applications existantes', 'Migration of existing applications'),
      TRAINING: say('Formation et montée en compétences', 'Training and building of skills'),
      CICD_PIPELINES: say(
        'Mise en place de pipelines CI/CD personnalisés',
        'Set-up of tailored CI/CD pipelines',
      ),
      ARCHITECTURE_ADVICE: say('Conseils et architecture', 'Advice and architecture'),
    },
    regieConditions: [
      say(
        'Planification avec un préavis de 5 jours ouvrés (sauf urgence)',
        'Planned with a notice of 5 working days (except in an emergency)',
      ),
      say(
        'Interventions sur site ou à distance selon les besoins',
        'Interventions on site or remote, as needed',
      ),
      say('Compte-rendu d’intervention fourni', 'A report on each intervention'),
    ],
    packagesIntroduction: say(
      'Pour les clients avec des besoins réguliers de déploiement et d’accompagnement.',
      'For clients who regularly deploy and need support.',
    ),
    packages: { DEPLOY_10: same('DEPLOY 10'), DEPLOY_20: same('DEPLOY 20'), DEPLOY_40: same('DEPLOY 40') },
    packageConditions: [
      say('Engagement : 12 mois à compter de la signature', 'Commitment: 12 months from the signature'),
      say('Facturation : 50 % à la commande, 50 % à 6 mois', 'Invoices: 50% on order, 50% after 6 months'),
      say(
        'Utilisation : journées planifiées avec un préavis de 5 jours ouvrés',
        'Use: days planned with a notice of 5 working days',
      ),
      say(
        'Report des jours non consommés : les jours non utilisés à la date anniversaire sont reportables à hauteur de 25 % du forfait (soit 2,5 jours pour DEPLOY 10, 5 jours pour DEPLOY 20, 10 jours pour DEPLOY 40), utilisables uniquement sur le trimestre suivant la date anniversaire. Au-delà de ce délai, ils expirent définitivement.',
        'Carry-over of unused days: days unused at the anniversary may be carried over up to 25% of the package (2.5 days for DEPLOY 10, 5 days for DEPLOY 20, 10 days for DEPLOY 40), for use in the quarter after the anniversary only. Beyond it they expire for good.',
      ),
    ],
  },
  packs: {
    STARTER_PACK: {
      ...titled(
        say('Pack Démarrage Kubernetes', 'Kubernetes starter pack'),
        say(
          'Idéal pour une première mise en production Kubernetes.',
          'Made for a first Kubernetes in production.',
        ),
      ),
      contents: [
        titled(
          same('BUILD Starter'),
          say('Cluster 3 workers, 1 master, Rancher', 'Cluster of 3 workers, 1 master, Rancher'),
        ),
        titled(
          say('RUN Essentiel (12 mois)', 'RUN Essentiel (12 months)'),
          say('MCO + MCS + Support H+4', 'Operation, security, support within 4 hours'),
        ),
        titled(
          same('DEPLOY (1 application)'),
          say('Containerisation + déploiement', 'Containers and deployment'),
        ),
        titled(
          say('Formation', 'Training'),
          say('1 journée équipe technique', '1 day for the technical team'),
        ),
      ],
    },
    PRODUCTION_PACK: {
      ...titled(
        say('Pack Production', 'Production pack'),
        say(
          'Pour les environnements de production critiques avec chaîne CI/CD complète.',
          'For critical production environments with a complete CI/CD chain.',
        ),
      ),
      contents: [
        titled(
          same('BUILD Standard'),
          say(
            'Cluster HA 5 workers, 3 masters, Rancher',
            'Cluster in high availability of 5 workers, 3 masters, Rancher',
          ),
        ),
        titled(same('Toolchain CI/CD'), same('GitLab/Jenkins, Harbor, Trivy, OWASP ZAP, SonarQube, Vault')),
        titled(same('GitOps'), say('ArgoCD configuré', 'ArgoCD configured')),
        titled(
          say('RUN Standard (12 mois)', 'RUN Standard (12 months)'),
          say('MCO + MCS + Support H+2', 'Operation, security, support within 2 hours'),
        ),
        titled(
          same('DEPLOY (3 applications)'),
          say('Containerisation + déploiement', 'Containers and deployment'),
        ),
        titled(say('Formation', 'Training'), say('2 journées', '2 days')),
      ],
    },
    ENTERPRISE_PACK: {
      ...titled(
        say('Pack Enterprise', 'Enterprise pack'),
        say(
          'Solution complète pour les grandes organisations avec toute la stack DevSecOps.',
          'The complete solution for large organisations, with the whole DevSecOps stack.',
        ),
      ),
      contents: [
        titled(
          same('BUILD Enterprise'),
          say(
            'Cluster HA multi-AZ 10+ workers, Rancher',
            'Cluster in high availability over several zones, 10 workers or more, Rancher',
          ),
        ),
        titled(same('Toolchain CI/CD'), same('GitLab/Jenkins, Harbor, Trivy, OWASP ZAP, SonarQube, Vault')),
        titled(same('GitOps + Service Mesh'), same('ArgoCD + Istio')),
        titled(
          say('RUN Premium (12 mois)', 'RUN Premium (12 months)'),
          say('MCO + MCS + Support 24/7', 'Operation, security, support round the clock'),
        ),
        titled(
          say('DEPLOY (illimité)', 'DEPLOY (unlimited)'),
          say('20 jours de régie annuels', '20 days of régie a year'),
        ),
        titled(say('Formation', 'Training'), say('5 journées', '5 days')),
      ],
    },
  },
  commitments: {
    AVAILABILITY: titled(
      say('Disponibilité cluster', 'Availability of the cluster'),
      say('99,9 % (hors maintenance planifiée)', '99.9% (planned maintenance excepted)'),
    ),
    RESPONSE_TIME: titled(
      say('Temps de réponse', 'Response time'),
      say('Selon niveau de support contractualisé', 'By the level of support in the contract'),
    ),
    CONFIDENTIALITY: titled(
      say('Confidentialité', 'Confidentiality'),
      say('NDA systématique, données non partagées', 'Always an NDA, data shared with nobody'),
    ),
    TRANSPARENCY: titled(
      say('Transparence', 'Transparency'),
      say('Rapports détaillés, accès aux métriques', 'Detailed reports, access to the metrics'),
    ),
    REVERSIBILITY: titled(
      say('Réversibilité', 'Reversibility'),
      say('Documentation complète, accompagnement sortie', 'Complete documentation, help to leave'),
    ),
  },
  technologies: [
    {
      field: say('Distributions Kubernetes', 'Kubernetes distributions'),
      names: ['Vanilla (kubeadm)', 'RKE2', 'AKS', 'EKS', 'GKE', 'OKE'],
    },
    {
      field: say('Cloud Providers', 'Cloud providers'),
      names: ['Azure', 'AWS', 'GCP', 'OVHcloud', 'On-premise'],
    },
    { field: same('Networking'), names: ['Calico', 'Cilium', 'Nginx Ingress', 'Traefik', 'MetalLB'] },
    { field: same('Storage'), names: ['Longhorn', 'Rook-Ceph', 'CSI drivers natifs'] },
    {
      field: say('Observabilité', 'Observability'),
      names: ['Prometheus', 'Grafana', 'Loki', 'Tempo', 'AlertManager'],
    },
    { field: say('Sécurité', 'Security'), names: ['Trivy', 'Falco', 'OPA/Gatekeeper', 'Vault'] },
    { field: same('GitOps'), names: ['ArgoCD', 'FluxCD'] },
    { field: same('Service Mesh'), names: ['Istio', 'Linkerd'] },
    { field: same('CI/CD'), names: ['GitLab CI', 'GitHub Actions', 'Azure DevOps', 'Jenkins'] },
  ],
  conditions: [
    say(
      'Facturation : 50 % à la commande, 50 % à la livraison (BUILD/DEPLOY) | Mensuel terme à échoir (RUN)',
      'Invoices: 50% on order, 50% on delivery (BUILD/DEPLOY); monthly in advance (RUN)',
    ),
    say(
      'Moyens de paiement : Virement bancaire, prélèvement SEPA',
      'Means of payment: bank transfer, SEPA direct debit',
    ),
    say('Délai de paiement : 30 jours date de facture', 'Payment: 30 days from the date of the invoice'),
    say('Révision tarifaire : Annuelle au 1er janvier', 'Price revision: each year on 1 January'),
    say(
      'Préavis résiliation : 3 mois avant échéance (contrats RUN)',
      'Notice of termination: 3 months before the end (RUN contracts)',
    ),
    say(
      'Clause de réversibilité : Accompagnement inclus en fin de contrat',
      'Reversibility: help included at the end of the contract',
    ),
  ],
};
